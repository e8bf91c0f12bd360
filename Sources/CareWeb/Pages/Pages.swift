import Care
import CareDesk
import Hummingbird

/// The pages that people see, rendered on the server; every one of them works without JavaScript.
package struct Pages: Sendable {
    let desk: Desk
    let templates: Templates
    let assets: Assets
    let cookie: SessionCookie
    let limits: RequestLimits
    let drafts = DraftShelf()

    init(desk: Desk, cookie: SessionCookie, limits: RequestLimits) throws {
        self.desk = desk
        self.cookie = cookie
        self.limits = limits
        templates = try Templates()
        assets = try Assets()
    }
}

/// Adds the pages, their files, and the page that is shown for what does not exist.
///
/// - Throws: The parser's error when a template is malformed.
func addPages(to router: Router<CareContext>, desk: Desk, cookie: SessionCookie, limits: RequestLimits) throws {
    let pages = try Pages(desk: desk, cookie: cookie, limits: limits)
    router.add(middleware: PageFailures(pages: pages))
    pages.addFrame(to: router)
    pages.addSession(to: router)
    pages.addAccount(to: router)
    pages.addDrafts(to: router)
    pages.addOverview(to: router)
    pages.addTickets(to: router)
    pages.addHandbook(to: router)
    pages.addAccess(to: router)
    pages.addRequests(to: router)
    pages.addExports(to: router)
    pages.addBreaches(to: router)
}
