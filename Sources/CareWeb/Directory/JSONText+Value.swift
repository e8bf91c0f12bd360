import Care

/// Values as they were read or put together, their members in the order of their names.
extension JSONText {
    mutating func object(_ members: [String: JSONValue]) {
        object { json in
            for (name, value) in members.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
        }
    }

    private mutating func member(_ name: String, _ value: JSONValue) {
        switch value {
        case .null: null(name)
        case .bool(let flag): member(name, flag)
        case .integer(let number): member(name, Int(number))
        case .number(let number): member(name, "\(number)")
        case .text(let text): member(name, text)
        case .list(let items): array(name, items) { $0.item($1) }
        case .object(let members):
            object(name) { json in
                for (name, value) in members.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
            }
        }
    }

    private mutating func item(_ item: JSONValue) {
        switch item {
        case .null: value(Array("null".utf8))
        case .bool(let flag): value(Array("\(flag)".utf8))
        case .integer(let number): value(Array("\(number)".utf8))
        case .number(let number): string("\(number)")
        case .text(let text): string(text)
        case .list(let items): array(items) { $0.item($1) }
        case .object(let members): object(members)
        }
    }
}
