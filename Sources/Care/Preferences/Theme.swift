/// Which colours a person asked for; nobody's choice follows the system.
package enum Theme: String, CaseIterable, Sendable {
    case light, dark

    package var name: Text {
        switch self {
        case .light: Text(zh: "浅色", en: "Light")
        case .dark: Text(zh: "深色", en: "Dark")
        }
    }
}
