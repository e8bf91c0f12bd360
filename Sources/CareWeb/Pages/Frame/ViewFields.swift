import Mustache

/// What templates ask of a view by name.
///
/// A view is reflected once. Left to itself the engine reflects every view that it is inside of for every tag, also for the words that none of them has,
/// which was most of the time of a page.
struct ViewFields: MustacheParent, MustacheCustomRenderable {
    private let view: Any
    private let fields: [String: Any]

    init(_ view: Any) {
        self.init(view, Mirror(reflecting: view))
    }

    private init(_ view: Any, _ mirror: Mirror) {
        self.view = view
        var fields: [String: Any] = [:]
        for (label, value) in mirror.children {
            if let label, let shown = Self.shown(value) { fields[label] = shown }
        }
        self.fields = fields
    }

    func child(named name: String) -> Any? { fields[name] }

    /// What stands there when the view itself is asked for as a text.
    var renderText: String { String(describing: view) }

    var isNull: Bool { false }

    /// A value as the engine takes it; nil when there is none.
    private static func shown(_ value: Any) -> Any? {
        if let text = value as? String { return text }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { shown($0.value) }
        case .collection: return mirror.children.compactMap { shown($0.value) }
        case .struct where !mirror.children.isEmpty: return ViewFields(value, mirror)
        default: return value
        }
    }
}
