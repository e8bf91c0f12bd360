/// A field of a contact that a column of a foreign file may fill (handbook 2.1, 3.4).
package enum ImportField: String, CaseIterable, Hashable, Sendable {
    /// What names the row in its own system; a second run knows it again by this.
    case key
    case receivedAt, channel
    case name = "customer.name"
    case number = "customer.number"
    case identityLevel = "customer.identityLevel"
    case isProxy = "customer.isProxy"
    case isVIP = "customer.isVIP"
    case isVulnerable = "customer.isVulnerable"
    case province = "place.province"
    case area = "place.area"
    case address = "place.address"
    case description, expectedResult, type, category, urgency, impact, severity
    case repliedAt, reply
    case solvedAt, result, cause, action, solution, evidence
    case closedAt
    case isConfirmed = "confirmed"

    /// Whether it holds a point in time.
    package var isTime: Bool {
        switch self {
        case .receivedAt, .repliedAt, .solvedAt, .closedAt: true
        default: false
        }
    }
}
