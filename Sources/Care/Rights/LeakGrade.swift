/// How grave a leak is, gravest first; from considerable upwards it is reported (incident report measures).
package enum LeakGrade: String, CaseIterable, Codable, Sendable {
    case extraordinary, major, considerable, minor

    package var name: Text {
        switch self {
        case .extraordinary: Text(zh: "特别重大", en: "Extraordinary")
        case .major: Text(zh: "重大", en: "Major")
        case .considerable: Text(zh: "较大", en: "Considerable")
        case .minor: Text(zh: "一般", en: "Minor")
        }
    }

    package var isReported: Bool { self != .minor }
}
