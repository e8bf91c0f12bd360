import Care
import CareDesk
import CareIdentity
import Hummingbird

/// The pages that people see, rendered on the server; every one of them works without JavaScript.
package struct Pages: Sendable {
    let desk: Desk
    let templates: Templates
    let assets: Assets
    let cookie: SessionCookie
    let limits: RequestLimits
    /// Who vouches for people besides the desk itself; nil when nobody does.
    let provider: OpenIDProvider?
    let drafts = DraftShelf()
    let romanised = Romanised()

    init(desk: Desk, cookie: SessionCookie, limits: RequestLimits, provider: OpenIDProvider?) throws {
        self.desk = desk
        self.cookie = cookie
        self.limits = limits
        self.provider = provider
        templates = try Templates()
        assets = try Assets()
    }
}

extension Pages {
    /// Adds the pages, their files, and the page that is shown for what does not exist.
    func addRoutes(to router: Router<CareContext>) {
        router.add(middleware: PageFailures(pages: self))
        addFrame(to: router)
        addSession(to: router)
        addOpenID(to: router)
        addAccount(to: router)
        addPreferences(to: router)
        addDrafts(to: router)
        addWorkbench(to: router)
        addTickets(to: router)
        addWallboard(to: router)
        addViews(to: router)
        addBulks(to: router)
        addHandbook(to: router)
        addFind(to: router)
        addAccess(to: router)
        addRequests(to: router)
        addExports(to: router)
        addScripts(to: router)
        addBreaches(to: router)
        addAlarms(to: router)
        addPeople(to: router)
    }
}
