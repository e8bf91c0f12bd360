import Care

/// The members of a body of the directory; capitals in their names do not count (RFC 7643 section 2.1).
struct DirectoryBody: Sendable {
    private let members: [String: JSONValue]

    init(_ members: [String: JSONValue]) {
        // Of two that differ in capitals alone, it is always the same one.
        let ordered = members.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) }
        self.members = Dictionary(ordered) { first, _ in first }
    }

    init(bytes: [UInt8]) throws(Refusal) { self.init(try JSONFields.members(of: bytes)) }

    subscript(_ name: String) -> JSONValue? {
        let value = members[name.lowercased()]
        return value == .null ? nil : value
    }

    /// Refuses a body that does not say that it is what the route takes.
    func demand(schema: String) throws(Refusal) {
        let named = (self["schemas"]?.items ?? []).contains { value in
            if case .text(let text) = value { text.lowercased() == schema.lowercased() } else { false }
        }
        if !named { throw .syntax("schemas 须含 \(schema)", "The schemas name \(schema)") }
    }

    func text(_ name: String) throws(Refusal) -> String? {
        switch self[name] {
        case nil: nil
        case .text(let text): text
        default: throw .field("/\(name)", "\(name) 须为字符串", "\(name) is a string")
        }
    }

    func requiredText(_ name: String) throws(Refusal) -> String {
        guard let text = try text(name) else { throw .field("/\(name)", "缺少 \(name)", "\(name) is missing") }
        return text
    }

    /// True or false; some directories write it as a word.
    func flag(_ name: String) throws(Refusal) -> Bool? {
        switch self[name] {
        case nil: return nil
        case .bool(let flag): return flag
        case .text(let word) where ["true", "false"].contains(word.lowercased()): return word.lowercased() == "true"
        default: throw .field("/\(name)", "\(name) 须为 true 或 false", "\(name) is true or false")
        }
    }

    func integer(_ name: String) throws(Refusal) -> Int64? {
        switch self[name] {
        case nil: nil
        case .integer(let number): number
        default: throw .field("/\(name)", "\(name) 须为整数", "\(name) is a whole number")
        }
    }

    func texts(_ name: String) throws(Refusal) -> [String] {
        var texts: [String] = []
        for item in self[name]?.items ?? [] {
            guard case .text(let text) = item else {
                throw .field("/\(name)", "\(name) 须为字符串列表", "\(name) is a list of strings")
            }
            texts.append(text)
        }
        return texts
    }
}
