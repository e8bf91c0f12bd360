import Foundation

/// A value of an answer, to be looked into by name.
enum JSONView: Decodable {
    case null
    case flag(Bool)
    case whole(Int64)
    case number(Double)
    case text(String)
    case list([JSONView])
    case object([String: JSONView])

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSONView.self, from: Data(bytes))
    }

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let flag = try? value.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? value.decode(Int64.self) {
            self = .whole(whole)
        } else if let number = try? value.decode(Double.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let list = try? value.decode([JSONView].self) {
            self = .list(list)
        } else {
            self = .object(try value.decode([String: JSONView].self))
        }
    }

    /// A member; nil when it is absent or null.
    subscript(name: String) -> JSONView? {
        guard case .object(let members) = self, let member = members[name] else { return nil }
        if case .null = member { return nil }
        return member
    }

    /// Words, numbers and flags as they are printed; nil for lists, objects and nothing.
    var text: String? {
        switch self {
        case .flag(let flag): flag ? "yes" : "no"
        case .whole(let number): "\(number)"
        case .number(let number): "\(number)"
        case .text(let text): text
        case .null, .list, .object: nil
        }
    }

    var isTrue: Bool { if case .flag(true) = self { true } else { false } }

    var elements: [JSONView] { if case .list(let elements) = self { elements } else { [] } }

    /// The members of an object by name.
    var members: [(name: String, value: JSONView)] {
        if case .object(let members) = self {
            members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        } else {
            []
        }
    }

    /// The words of a member; a dash when it is absent.
    func words(_ name: String) -> String { self[name]?.text ?? "–" }

    /// The words of each element of a member.
    func words(in name: String) -> [String] { self[name]?.elements.compactMap(\.text) ?? [] }
}
