import Care

/// Which attributes an answer has (RFC 7644 section 3.9); a name that nobody knows changes nothing.
struct DirectoryProjection: Sendable {
    static let names = ["attributes", "excludedAttributes"]
    private static let most = 50
    /// What every answer has.
    private static let always: Set = ["schemas", "id"]

    private let included: [String]
    private let excluded: [String]

    init(included: [String], excluded: [String]) {
        self.included = Array(included.prefix(Self.most))
        self.excluded = Array(excluded.prefix(Self.most))
    }

    init(_ query: Query) throws(Refusal) {
        func list(_ name: String) throws(Refusal) -> [String] {
            (try query.text(name) ?? "").split(separator: ",").map { String($0.filter { $0 != " " }) }
        }
        self.init(included: try list("attributes"), excluded: try list("excludedAttributes"))
    }

    func applied(to object: [String: JSONValue], of kind: DirectoryKind) -> [String: JSONValue] {
        var shown = object
        if !included.isEmpty {
            shown = object.filter { Self.always.contains($0.key) }
            for path in included.compactMap({ DirectoryPath($0, of: kind) }) {
                let name = path.attribute.name
                shown[name] = Self.part(path.part, of: object[name], beside: shown[name])
            }
        }
        for path in excluded.compactMap({ DirectoryPath($0, of: kind) }) {
            let name = path.attribute.name
            if Self.always.contains(name) { continue }
            shown[name] = path.part.flatMap { part in Self.without(part, shown[name]) }
        }
        return shown
    }

    /// The value with one part of it, beside those that are shown already.
    private static func part(
        _ part: DirectoryAttribute?,
        of value: JSONValue?,
        beside shown: JSONValue?
    ) -> JSONValue? {
        guard let part, let value else { return value }
        switch (value, shown) {
        case (.object(let members), .object(let before)?):
            return .object(before.merging(members.filter { $0.key == part.name }) { first, _ in first })
        case (.object(let members), _): return .object(members.filter { $0.key == part.name })
        case (.list(let items), .list(let before)?) where before.count == items.count:
            return .list(zip(items, before).map { Self.part(part, of: $0, beside: $1) ?? .null })
        case (.list(let items), _): return .list(items.map { Self.part(part, of: $0, beside: nil) ?? .null })
        default: return value
        }
    }

    private static func without(_ part: DirectoryAttribute, _ value: JSONValue?) -> JSONValue? {
        switch value {
        case .object(let members): .object(members.filter { $0.key != part.name })
        case .list(let items): .list(items.map { without(part, $0) ?? .null })
        default: value
        }
    }
}
