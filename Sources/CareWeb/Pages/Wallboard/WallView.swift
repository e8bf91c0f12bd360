/// The wallboard: what is overdue, how the limits are kept, what comes and goes, who is there, what is at risk.
struct WallView: View {
    static let template = "wall/show"

    /// A number that leads to the tickets behind it.
    struct Strip: Sendable {
        let label: String
        let href: String
        /// When the first limit passed, in milliseconds.
        let passed: String?
        let late: String
    }

    struct Gauge: Sendable {
        let title: String
        let clause: String
        let share: String
        let tone: String
        let verdict: String
        let icon: String
        let target: String
        let counts: String
        let href: String
        /// The lengths of the bar and the place of the target's mark, in hundredths.
        let length: String
        let mark: String?
    }

    struct Hour: Sendable {
        let label: String
        /// Nil while the hour is still to come.
        let received: String?
        let receivedHref: String
        let closed: String?
        let closedHref: String
        let expected: String
        let isNow: Bool
    }

    struct Line: Sendable {
        let name: String
        let icon: String
        let waiting: String
        let href: String
        let length: String
        let since: String?
        let wait: String
        let tone: String
    }

    struct Standing: Sendable {
        let label: String
        let count: String
        let tone: String
    }

    struct Seat: Sendable {
        let name: String
        let href: String
        let tone: String
        let label: String
        let since: String?
        let lasting: String
        let tickets: String
    }

    struct Risk: Sendable {
        let number: String
        let kind: String
        let due: String
        let left: String
        let tone: String
        let limit: String
        let clause: String?
        let holder: String
        let version: String
        let key: String
    }

    /// Somebody to whom a ticket can be given.
    struct Taker: Sendable {
        let login: String
        let name: String
    }

    let day: String
    /// Whether a screen on the wall should be dark now.
    let isNight: Bool
    let refusal: RefusalView?
    let strip: Strip?
    let basis: String
    let gauges: [Gauge]
    let hasDay: Bool
    let chart: HourChart?
    let forecast: String
    let hours: [Hour]
    let waitingTotal: String
    let lines: [Line]
    let standings: [Standing]
    let hasSeats: Bool
    let seats: [Seat]
    let hasRisks: Bool
    let risks: [Risk]
    let takers: [Taker]
}
