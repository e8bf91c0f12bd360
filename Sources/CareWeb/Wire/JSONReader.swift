import Care

/// Reads one JSON document strictly (RFC 8259): UTF-8 only, no member twice, nothing behind it, nesting within bounds.
struct JSONReader {
    /// The document is not JSON from this byte on.
    struct Fault: Error, Equatable {
        let at: Int
        let what: Text
    }

    private static let depth = 32
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var level = 0

    static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Fault(at: 0, what: Text(zh: "不是 UTF-8", en: "not UTF-8"))
        }
        var reader = JSONReader(bytes: Array(text.utf8)[...], index: 0)
        let value = try reader.value()
        reader.skipBlanks()
        guard reader.index == reader.bytes.endIndex else { throw reader.fault("值之后还有内容", "more text after the value") }
        return value
    }

    private init(bytes: ArraySlice<UInt8>, index: Int) {
        self.bytes = bytes
        self.index = index
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipBlanks()
        guard index < bytes.endIndex else { throw fault("缺少值", "a value is missing") }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try nested { reader throws(Fault) in try reader.object() }
        case UInt8(ascii: "["): return try nested { reader throws(Fault) in try reader.list() }
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(Fault) -> JSONValue) throws(Fault) -> JSONValue {
        level += 1
        guard level <= Self.depth else { throw fault("嵌套过深", "nested too deeply") }
        index += 1
        let value = try read(&self)
        level -= 1
        return value
    }

    private mutating func object() throws(Fault) -> JSONValue {
        var members: [String: JSONValue] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipBlanks()
            guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else {
                throw fault("缺少成员名", "a member's name is missing")
            }
            let name = try string()
            guard members[name] == nil else { throw fault("成员 \(name) 出现两次", "the member \(name) comes twice") }
            guard take(":") else { throw fault("缺少冒号", "a colon is missing") }
            members[name] = try value()
        } while take(",")
        guard take("}") else { throw fault("缺少右花括号", "a closing brace is missing") }
        return .object(members)
    }

    private mutating func list() throws(Fault) -> JSONValue {
        var items: [JSONValue] = []
        if take("]") { return .list(items) }
        repeat { items.append(try value()) } while take(",")
        guard take("]") else { throw fault("缺少右方括号", "a closing bracket is missing") }
        return .list(items)
    }

    private mutating func string() throws(Fault) -> String {
        index += 1
        let start = index
        while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") {
            guard bytes[index] >= 0x20 else { throw fault("字符串中有控制字符", "a control character stands in a string") }
            index += 1
        }
        guard index < bytes.endIndex else { throw fault("字符串没有结束", "a string does not end") }
        if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            return String(decoding: bytes[start..<index - 1], as: UTF8.self)
        }
        return try escapedString(from: start)
    }

    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var text = Array(bytes[start..<index])
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
            case 0..<0x20: throw fault("字符串中有控制字符", "a control character stands in a string")
            default: text.append(byte)
            }
        }
        throw fault("字符串没有结束", "a string does not end")
    }

    private mutating func escape() throws(Fault) -> Unicode.Scalar {
        guard index < bytes.endIndex else { throw fault("字符串没有结束", "a string does not end") }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "u"): return try unicode()
        default: throw fault("未知的转义", "an unknown escape")
        }
    }

    private mutating func unicode() throws(Fault) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xdc00, index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
            bytes[index + 1] == UInt8(ascii: "u")
        else { throw fault("代理对不完整", "half a surrogate pair") }
        index += 2
        let second = try hexadecimal()
        guard (0xdc00...0xdfff).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xd800) << 10 + (UInt32(second) - 0xdc00))
        else { throw fault("代理对不完整", "half a surrogate pair") }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt16 {
        guard index + 4 <= bytes.endIndex else { throw fault("缺少四位十六进制数", "four hexadecimal digits are missing") }
        let digits = bytes[index..<index + 4]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let code = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw fault("缺少四位十六进制数", "four hexadecimal digits are missing") }
        index += 4
        return code
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = index
        func isPart(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) }
        while index < bytes.endIndex, isPart(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        guard Self.isNumber(text) else {
            index = start
            throw fault("此处不是 JSON 值", "no JSON value begins here")
        }
        if let whole = Int64(text) { return .integer(whole) }
        guard let value = Double(text), value.isFinite else { throw fault("数值超出范围", "a number that no machine holds") }
        return .number(value)
    }

    /// The grammar of a number: no leading zero, no bare point, no plus.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text[...]
        func digits() -> Int {
            let count = rest.prefix { $0.isASCII && $0.isNumber }.count
            rest = rest.dropFirst(count)
            return count
        }
        if rest.first == "-" { rest = rest.dropFirst() }
        let leadsWithZero = rest.first == "0"
        let whole = digits()
        if whole == 0 || (leadsWithZero && whole > 1) { return false }
        if rest.first == "." {
            rest = rest.dropFirst()
            if digits() == 0 { return false }
        }
        if rest.first == "e" || rest.first == "E" {
            rest = rest.dropFirst()
            if rest.first == "+" || rest.first == "-" { rest = rest.dropFirst() }
            if digits() == 0 { return false }
        }
        return rest.isEmpty
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
        guard bytes[index...].starts(with: word.utf8) else { throw fault("此处不是 JSON 值", "no JSON value begins here") }
        index += word.utf8.count
        return value
    }

    /// Takes a mark when it comes next.
    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.endIndex, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[index]) { index += 1 }
    }

    private func fault(_ zh: String, _ en: String) -> Fault { Fault(at: index, what: Text(zh: zh, en: en)) }
}
