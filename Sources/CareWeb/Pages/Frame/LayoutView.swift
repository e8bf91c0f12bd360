/// The frame around every page.
struct LayoutView: View {
    static let template = "layout"

    struct User: Sendable {
        let name: String
        let initial: String
        let role: String
        let login: String
        /// Nil for whoever is offered no work.
        let presence: PresenceView?
        /// Whether the live feed would tell him of anything.
        let hearsNews: Bool
        /// The keys that are used most.
        let keyHints: [KeyLine]
        /// The keys in force; none when they are off.
        let keyLines: [KeyLine]
        /// The same for the script that runs them.
        let keyPlaces: String
        let keysOn: Bool
        /// How long the session lasts if nobody uses it any more, in milliseconds.
        let left: String
        let nav: [Entry]
    }

    struct Entry: Sendable {
        let label: String
        let href: String
        let icon: String
        let isCurrent: Bool
    }

    let title: String
    /// The time that the open ticket has left; nil when nothing runs.
    let left: String?
    /// The mark of the window: another one when a limit has passed.
    let icon: String
    let lateIcon: String
    let language: String
    let theme: String?
    let density: String?
    /// The server's clock in milliseconds: the page's clocks run by it.
    let now: String
    /// The same by the wall clock of the centre.
    let clock: String
    /// The same with the day, for paper.
    let printedAt: String
    /// Where the page is found again: its path alone, for what was searched is not for paper.
    let place: String
    /// The place in the journal up to which the page knows everything.
    let seen: String
    let stylesheet: String
    let scripts: [String]
    let user: User?
    let flash: String?
    let content: String
    let otherLanguage: String
    let otherLanguageName: String
    let nextTheme: String
    let nextThemeName: String
}
