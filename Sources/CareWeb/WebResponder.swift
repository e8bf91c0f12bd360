import Care
import CareDesk
import HTTPTypes
import Hummingbird
import Logging

/// Answers every request: finds out who sends it, lets the routes answer, and says in one way what went wrong.
package struct WebResponder: HTTPResponder {
    package typealias Context = CareContext

    let desk: Desk
    let authenticator: Authenticator
    let figures: RequestFigures
    let limits: RequestLimits
    package let table: RouteTable
    let router: RouterResponder<CareContext>

    package func respond(to request: Request, context: CareContext) async throws -> Response {
        let begun = ContinuousClock.now
        var response = await noted(request, context)
        if request.uri.path.hasPrefix("/api/") || Problem.isDirectory(request.uri.path) {
            response.headers[.cacheControl] = "no-store"
        }
        SecurityHeaders.complete(&response.headers, isSecure: authenticator.cookie.isSecure)
        figures.note(
            request.method.rawValue,
            context.endpointPath ?? "-",
            Int(response.status.code),
            took: ContinuousClock.now - begun
        )
        return response
    }

    /// The answer, once the access log knows of it: what cannot be noted is not shown (handbook 7.3).
    private func noted(_ request: Request, _ context: CareContext) async -> Response {
        var context = context
        context.address = limits.address(of: request, from: context.address)
        let trail = AccessTrail(address: context.address)
        do {
            // Nobody but a command in this very process sends a request that already says who asks.
            if context.principal == nil { context.principal = try await authenticator.principal(of: request) }
            try limits.demandPatience(of: context.principal, from: context.address)
            let response = await AccessTrail.$current.withValue(trail) { await answer(request, context) }
            if let note = AccessNote(of: request, response.status, in: context, seeing: trail.seen) {
                try await AccessTrail.$current.withValue(trail) { try await desk.accessLog.note(note) }
            }
            return response
        } catch {
            return Problem(error, for: request, in: context, desk.settings.language).response
        }
    }

    private func answer(_ request: Request, _ context: CareContext) async -> Response {
        do {
            let response = try await router.respond(to: request, context: context)
            return settled(response, for: request, context)
        } catch {
            return Problem(error, for: request, in: context, desk.settings.language).response
        }
    }

    /// A page stays a page; every other answer that is an error becomes a problem document.
    private func settled(_ response: Response, for request: Request, _ context: CareContext) -> Response {
        guard response.status.code >= 400 else { return response }
        let allowed = context.endpointPath == "NotFound" ? table.methods(of: request.uri.path) : []
        if !allowed.isEmpty {
            var problem = Problem(.methodNotAllowed, for: request, desk.settings.language).response
            problem.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
            return problem
        }
        let type = response.headers[.contentType] ?? ""
        if type.hasPrefix("text/html") || type.hasPrefix(Problem.mediaType) { return response }
        if type.hasPrefix(DirectoryRoutes.mediaType) { return response }
        return Problem(response.status, for: request, desk.settings.language).response
    }
}
