import Foundation

/// A value of a JSON line, as far as a mapping can ask for it.
enum JSONCell: Decodable {
    case text(String)
    case list([JSONCell])
    case object([String: JSONCell])
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .text(flag ? "true" : "false")
        } else if let number = try? container.decode(Int64.self) {
            self = .text(String(number))
        } else if let number = try? container.decode(Double.self) {
            self = .text(String(number))
        } else if let list = try? container.decode([JSONCell].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONCell].self))
        }
    }

    /// What stands at a path such as `customer.phones.0`; a key that holds dots itself is found as it is written.
    func text(at path: String) -> String? {
        switch self {
        case .text(let text): path.isEmpty ? text : nil
        case .null: nil
        case .list(let cells):
            Self.split(path).flatMap { head, rest in
                Int(head).flatMap { cells.indices.contains($0) ? cells[$0].text(at: rest) : nil }
            }
        case .object(let cells):
            cells[path]?.text(at: "") ?? Self.split(path).flatMap { head, rest in cells[head]?.text(at: rest) }
        }
    }

    private static func split(_ path: String) -> (String, String)? {
        if path.isEmpty { return nil }
        guard let dot = path.firstIndex(of: ".") else { return (path, "") }
        return (String(path[..<dot]), String(path[path.index(after: dot)...]))
    }
}
