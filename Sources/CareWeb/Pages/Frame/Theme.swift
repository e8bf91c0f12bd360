/// Which colours a person asked for; nobody's choice follows the system.
enum Theme: String, CaseIterable, Sendable {
    case light, dark
}
