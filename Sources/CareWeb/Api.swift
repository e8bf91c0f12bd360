import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// The interface for programs: everything under `/api/v1`.
package struct Api: Sendable {
    static let root = "/api/v1"

    let desk: Desk
    let authenticator: Authenticator
    let limits: RequestLimits
    let stamp: TimeStamp
    let news: NewsReader

    typealias Answer = @Sendable (_ call: Call) async throws -> Response

    init(desk: Desk, authenticator: Authenticator, limits: RequestLimits) {
        self.desk = desk
        self.authenticator = authenticator
        self.limits = limits
        stamp = TimeStamp(zone: desk.zone)
        news = NewsReader(desk, stamp: stamp)
    }

    func addRoutes(to router: Router<CareContext>) {
        addTickets(to: router)
        addHandling(to: router)
        addSnoozing(to: router)
        addDrafts(to: router)
        addAttachments(to: router)
        addViews(to: router)
        addBulks(to: router)
        addWording(to: router)
        addScripts(to: router)
        addClosure(to: router)
        addDispatch(to: router)
        addLinks(to: router)
        addMergers(to: router)
        addWorkforce(to: router)
        addWallboard(to: router)
        addSession(to: router)
        addAccount(to: router)
        addHandbook(to: router)
        addClassification(to: router)
        addEvents(to: router)
        addCompany(to: router)
        addAccess(to: router)
        addReveal(to: router)
        addAlarms(to: router)
        addDisclosures(to: router)
        addLeaks(to: router)
        addExports(to: router)
        addPeople(to: router)
    }

    /// Adds a reading route for whoever may read tickets, or for everybody who has logged in.
    func get(_ path: String, on router: Router<CareContext>, for audience: Call.Audience, _ answer: @escaping Answer) {
        router.get(RouterPath(Self.root + path)) { request, context in
            try await answer(Call(request, in: context, on: desk, for: audience))
        }
    }

    /// Adds a route that changes something; its body is read before.
    func write(
        _ method: HTTPRequest.Method,
        _ path: String,
        on router: Router<CareContext>,
        for audience: Call.Audience = .staff,
        _ answer: @escaping Answer
    ) {
        router.on(RouterPath(Self.root + path), method: method) { request, context in
            var call = try Call(request, in: context, on: desk, for: audience)
            try await call.readBody()
            return try await answer(call)
        }
    }
}
