import Care
import CareDesk
import Hummingbird

/// The pages that people see, rendered on the server; every one of them works without JavaScript.
package struct Pages: Sendable {
    let desk: Desk
    let templates: Templates
    let assets: Assets
    /// Whether browsers reach the desk by HTTPS only; then its session never travels in the clear.
    let isSecure: Bool

    init(desk: Desk, isSecure: Bool) throws {
        self.desk = desk
        self.isSecure = isSecure
        templates = try Templates()
        assets = try Assets()
    }
}

/// Adds the pages, their files, and the page that is shown for what does not exist.
///
/// - Throws: The parser's error when a template is malformed.
package func addPages(to router: Router<CareContext>, desk: Desk, isSecure: Bool) throws {
    let pages = try Pages(desk: desk, isSecure: isSecure)
    router.add(middleware: PageFailures(pages: pages))
    pages.addFrame(to: router)
    pages.addSession(to: router)
    pages.addOverview(to: router)
    pages.addTickets(to: router)
    pages.addHandbook(to: router)
}
