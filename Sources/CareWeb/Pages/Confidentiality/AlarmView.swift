/// One alarm: what was looked at, by which rule it is an alarm, and how it is answered.
struct AlarmView: View {
    static let template = "alarms/show"

    struct Fact: Sendable {
        let label: String
        let value: String
    }

    struct Happening: Sendable {
        let at: String
        let by: String
        let what: String
    }

    let number: String
    let title: String
    let clause: String
    let status: String
    let tone: String
    let facts: [Fact]
    let note: String?
    let breach: String?
    let clocks: [ClockView]
    let history: [Happening]
    /// The entries in the access log, for whoever may read it.
    let log: String?
    let refusal: RefusalView?
    let acknowledging: AlarmForm?
    let escalating: AlarmForm?
}
