import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird
import Logging

/// Turns what goes wrong on a page into a page: a refusal says why, a failure gives a number by which the operator finds it.
struct PageFailures: RouterMiddleware {
    let pages: Pages

    func handle(
        _ request: Request,
        context: CareContext,
        next: (Request, CareContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if path.hasPrefix("/api/") || path.hasSuffix(".json") { return try await next(request, context) }
        do {
            return try await next(request, context)
        } catch let refusal as Refusal {
            return page(refusal, request, context)
        } catch let error as any HTTPResponseError where error.status.code < 500 {
            guard request.headers[.accept]?.contains("text/html") ?? false else { throw error }
            return page(error.status, request, context)
        } catch let fault as StoreFault where fault.passes {
            return page(fault, request, context)
        } catch {
            return page(failure: error, request, context)
        }
    }

    /// The disk is full, or the database stayed in somebody's way: nothing was written, and the page says so.
    private func page(_ fault: StoreFault, _ request: Request, _ context: CareContext) -> Response {
        let visit = pages.visit(of: request, context)
        context.logger.error("page failed", metadata: ["incident": "\(context.id)", "error": "\(fault)"])
        let isFull = fault.kind == .full
        return render(
            visit.words["error500"],
            visit.words[isFull ? "errorFullText" : "errorBusyText"],
            nil,
            "\(context.id)",
            visit,
            isFull ? .init(code: 507, reasonPhrase: "Insufficient Storage") : .serviceUnavailable
        )
    }

    private func page(_ refusal: Refusal, _ request: Request, _ context: CareContext) -> Response {
        let status: HTTPResponse.Status =
            switch refusal.kind {
            case .invalid: .unprocessableContent
            case .limit: refusal.status
            case .wrongStage, .conflict: .conflict
            case .forbidden: .forbidden
            case .notFound: .notFound
            }
        let visit = pages.visit(of: request, context)
        let key = refusal.kind == .forbidden ? "error403" : refusal.kind == .notFound ? "error404" : "errorRefused"
        return render(visit.words[key], visit.words[refusal.message], refusal.clause, nil, visit, status)
    }

    private func page(_ status: HTTPResponse.Status, _ request: Request, _ context: CareContext) -> Response {
        let visit = pages.visit(of: request, context)
        let isMissing = status == .notFound
        let words = visit.words
        return render(
            words[isMissing ? "error404" : "errorRefused"],
            words[isMissing ? "error404Text" : "error400Text"],
            nil,
            nil,
            visit,
            status
        )
    }

    private func page(failure: any Error, _ request: Request, _ context: CareContext) -> Response {
        let visit = pages.visit(of: request, context)
        context.logger.error("page failed", metadata: ["incident": "\(context.id)", "error": "\(failure)"])
        return render(
            visit.words["error500"],
            visit.words["error500Text"],
            nil,
            "\(context.id)",
            visit,
            .internalServerError
        )
    }

    private func render(
        _ heading: String,
        _ message: String,
        _ clause: ClauseNumber?,
        _ incident: String?,
        _ visit: Visit,
        _ status: HTTPResponse.Status
    ) -> Response {
        let isKnown = visit.principal != nil
        // The address may hold what somebody typed, and there is nothing to come back to.
        var visit = visit
        visit.path = isKnown ? "/desk" : "/login"
        let view = ErrorView(
            heading: heading,
            message: Masking.words(message),
            clause: clause?.description,
            incident: incident,
            back: isKnown ? "/desk" : "/login",
            backLabel: visit.words[isKnown ? "backToDesk" : "logIn"]
        )
        return pages.page(view, titled: heading, in: visit, status: status)
    }
}
