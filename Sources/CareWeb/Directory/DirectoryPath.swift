import Care

/// The place of a value in a resource: an attribute, a part of it, and which of several values (RFC 7644 section 3.10).
struct DirectoryPath: Equatable, Sendable {
    let attribute: DirectoryAttribute
    var part: DirectoryAttribute?
    /// Which of several values are meant; nil for all.
    var filter: DirectoryFilter?

    /// Finds what a word such as `displayName`, `members.value` or `urn:…:User:active` means; nil when there is no such attribute.
    init?(_ word: String, of kind: DirectoryKind) {
        let schema = kind.schema.lowercased() + ":"
        let rest = word.lowercased().hasPrefix(schema) ? word.dropFirst(schema.count) : word[...]
        let names = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let found = kind.attributes.first(where: { $0.name.lowercased() == names[0].lowercased() }) else {
            return nil
        }
        attribute = found
        if names.count == 1 { return }
        guard let inner = found.part(names[1]) else { return nil }
        part = inner
    }

    /// A part of a value, named alone within brackets.
    init?(_ word: String, within attribute: DirectoryAttribute) {
        guard let found = attribute.part(word) else { return nil }
        self.attribute = found
    }

    /// What is compared: the part, or the attribute itself.
    var compared: DirectoryAttribute {
        part ?? (attribute.kind == .complex ? attribute.part("value") : nil) ?? attribute
    }

    /// The values at this place; of several values all.
    func values(in object: [String: JSONValue]) -> [JSONValue] {
        let found: [JSONValue] =
            switch object[attribute.name] {
            case nil, .null: []
            case .list(let items): items
            case let value?: [value]
            }
        if compared == attribute { return found }
        return found.compactMap { value in
            if case .object(let members) = value { members[compared.name] } else { nil }
        }
    }
}
