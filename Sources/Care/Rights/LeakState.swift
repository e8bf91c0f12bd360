/// Where the work on a leak stands.
package enum LeakState: String, CaseIterable, Sendable {
    case found, contained, graded, reported, told, closed

    package var name: Text {
        switch self {
        case .found: Text(zh: "已发现", en: "Found")
        case .contained: Text(zh: "已止损", en: "Contained")
        case .graded: Text(zh: "已定级", en: "Graded")
        case .reported: Text(zh: "已报告", en: "Reported")
        case .told: Text(zh: "已告知或已决定不告知", en: "Users told, or decided not to")
        case .closed: Text(zh: "已结案", en: "Closed")
        }
    }
}
