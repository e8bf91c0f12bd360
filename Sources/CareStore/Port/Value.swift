/// What a statement may bind and a row may hold; nothing else crosses the port.
package enum Value: Sendable, Hashable {
    case null
    case int(Int64)
    case text(String)
    /// A text as it stands in memory, in UTF-8.
    case utf8([UInt8])
    case blob([UInt8])
    case bool(Bool)
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral,
    ExpressibleByBooleanLiteral
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int64) { self = .int(number) }
    package init(nilLiteral: ()) { self = .null }
    package init(booleanLiteral flag: Bool) { self = .bool(flag) }

    /// Text, or null for nil.
    package static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
    /// A number, or null for nil.
    package static func optional(_ number: Int64?) -> Value { number.map(Value.int) ?? .null }
}
