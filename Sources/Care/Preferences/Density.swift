/// How much room rows and buttons take.
package enum Density: String, CaseIterable, Sendable {
    case comfortable, compact, touch

    package var name: Text {
        switch self {
        case .comfortable: Text(zh: "舒适", en: "Comfortable")
        case .compact: Text(zh: "紧凑", en: "Compact")
        case .touch: Text(zh: "触屏", en: "For fingers")
        }
    }
}
