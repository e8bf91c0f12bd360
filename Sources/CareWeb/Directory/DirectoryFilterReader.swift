import Care

/// Reads filters and paths by the grammar of RFC 7644, figure 1; within bounds, for whoever writes them may mean harm.
struct DirectoryFilterReader {
    /// How many bytes a filter may have, how many brackets may stand in one another, and how many comparisons there may be.
    static let (longest, deepest, most) = (1_000, 8, 32)

    private enum Token: Equatable {
        case word(String)
        case value(JSONValue)
        case mark(Character)
    }

    private let kind: DirectoryKind
    private let code: String
    private var tokens: ArraySlice<Token>
    private var level = 0
    private var count = 0

    static func filter(_ text: String, of kind: DirectoryKind) throws(Refusal) -> DirectoryFilter {
        var reader = try DirectoryFilterReader(text, of: kind, code: "invalid-filter")
        let filter = try reader.either(within: nil)
        guard reader.tokens.isEmpty else { throw reader.fault("后面还有内容", "more comes after its end") }
        return filter
    }

    static func path(_ text: String, of kind: DirectoryKind) throws(Refusal) -> DirectoryPath {
        var reader = try DirectoryFilterReader(text, of: kind, code: "invalid-path")
        guard case .word(let word)? = reader.tokens.popFirst() else {
            throw reader.fault("缺少属性名", "an attribute's name is missing")
        }
        var path = try reader.path(word, within: nil)
        if reader.take("[") {
            guard path.part == nil, path.attribute.isMany, !path.attribute.parts.isEmpty else {
                throw reader.fault("该属性没有多个值", "that attribute has no several values")
            }
            path.filter = try reader.nested(until: "]", within: path.attribute)
            if case .word(let part)? = reader.tokens.popFirst() {
                guard part.first == ".", let found = path.attribute.part(part.dropFirst()) else {
                    throw reader.fault("没有此属性", "there is no such attribute")
                }
                path.part = found
            }
        }
        guard reader.tokens.isEmpty else { throw reader.fault("后面还有内容", "more comes after its end") }
        return path
    }

    private init(_ text: String, of kind: DirectoryKind, code: String) throws(Refusal) {
        self.kind = kind
        self.code = code
        tokens = []
        guard text.utf8.count <= Self.longest else {
            throw fault("超过 \(Self.longest) 字节", "it has more than \(Self.longest) bytes")
        }
        tokens = try Self.tokens(of: text, code)[...]
    }

    private mutating func either(within attribute: DirectoryAttribute?) throws(Refusal) -> DirectoryFilter {
        var filter = try both(within: attribute)
        while takeWord("or") { filter = .either(filter, try both(within: attribute)) }
        return filter
    }

    private mutating func both(within attribute: DirectoryAttribute?) throws(Refusal) -> DirectoryFilter {
        var filter = try one(within: attribute)
        while takeWord("and") { filter = .both(filter, try one(within: attribute)) }
        return filter
    }

    private mutating func one(within attribute: DirectoryAttribute?) throws(Refusal) -> DirectoryFilter {
        if take("(") { return try nested(until: ")", within: attribute) }
        guard case .word(let word)? = tokens.popFirst() else {
            throw fault("缺少属性名", "an attribute's name is missing")
        }
        if word.lowercased() == "not", take("(") { return .not(try nested(until: ")", within: attribute)) }
        let path = try path(word, within: attribute)
        if attribute == nil, take("[") {
            guard path.part == nil, !path.attribute.parts.isEmpty else {
                throw fault("该属性没有组成部分", "that attribute has no parts")
            }
            return .some(path, try nested(until: "]", within: path.attribute))
        }
        return try comparison(of: path)
    }

    private mutating func nested(
        until end: Character,
        within attribute: DirectoryAttribute?
    ) throws(Refusal) -> DirectoryFilter {
        level += 1
        guard level <= Self.deepest else { throw fault("嵌套过深", "it is nested too deeply") }
        let filter = try either(within: attribute)
        guard take(end) else { throw fault("缺少 \(end)", "\(end) is missing") }
        level -= 1
        return filter
    }

    private mutating func comparison(of path: DirectoryPath) throws(Refusal) -> DirectoryFilter {
        count += 1
        guard count <= Self.most else { throw fault("比较过多", "it has too many comparisons") }
        if takeWord("pr") { return .present(path) }
        guard case .word(let word)? = tokens.popFirst(),
            let comparison = DirectoryFilter.Comparison(rawValue: word.lowercased())
        else {
            let known = DirectoryFilter.Comparison.allCases.map(\.rawValue).joined(separator: " ")
            throw fault("缺少比较符：\(known) pr", "a comparison is missing: \(known) pr")
        }
        guard case .value(let value)? = tokens.popFirst() else { throw fault("缺少比较值", "a value is missing") }
        switch (value, path.compared.kind) {
        case (.null, _) where [.eq, .ne].contains(comparison): break
        case (.bool, .boolean) where [.eq, .ne].contains(comparison): break
        case (.text, .string), (.text, .reference): break
        case (.text(let text), .dateTime) where Moment(rfc3339: text) != nil: break
        default: throw fault("该属性不能这样比较", "that attribute is not compared so")
        }
        return .compared(path, comparison, value)
    }

    private func path(_ word: String, within attribute: DirectoryAttribute?) throws(Refusal) -> DirectoryPath {
        let path =
            if let attribute { DirectoryPath(word, within: attribute) } else { DirectoryPath(word, of: kind) }
        guard let path else { throw fault("没有属性 \(word.prefix(60))", "there is no attribute \(word.prefix(60))") }
        return path
    }

    private mutating func take(_ mark: Character) -> Bool {
        guard tokens.first == .mark(mark) else { return false }
        tokens.removeFirst()
        return true
    }

    private mutating func takeWord(_ wanted: String) -> Bool {
        guard case .word(let word)? = tokens.first, word.lowercased() == wanted else { return false }
        tokens.removeFirst()
        return true
    }

    private func fault(_ zh: String, _ en: String) -> Refusal { Self.fault(code, zh, en) }

    private static func fault(_ code: String, _ zh: String, _ en: String) -> Refusal {
        let isPath = code == "invalid-path"
        return Refusal(
            .invalid,
            code,
            Text(
                zh: "\(isPath ? "路径" : "筛选条件")无法读懂：\(zh)",
                en: "The \(isPath ? "path" : "filter") cannot be read: \(en)"
            ),
            field: isPath ? "path" : "filter"
        )
    }

    private static func tokens(of text: String, _ code: String) throws(Refusal) -> [Token] {
        var tokens: [Token] = []
        var rest = text[...]
        while let next = rest.first {
            if next == " " {
                rest.removeFirst()
            } else if "()[]".contains(next) {
                tokens.append(.mark(rest.removeFirst()))
            } else if next == "\"" {
                tokens.append(.value(try string(&rest, code)))
            } else {
                let word = rest.prefix { !" ()[]\"".contains($0) }
                rest = rest.dropFirst(word.count)
                tokens.append(token(String(word)))
            }
        }
        return tokens
    }

    private static func token(_ word: String) -> Token {
        switch word.lowercased() {
        case "true": .value(.bool(true))
        case "false": .value(.bool(false))
        case "null": .value(.null)
        default: Int64(word).map { .value(.integer($0)) } ?? .word(word)
        }
    }

    /// A string as JSON writes it.
    private static func string(_ rest: inout Substring, _ code: String) throws(Refusal) -> JSONValue {
        var isEscaped = false
        let inner = rest.dropFirst().prefix { character in
            defer { isEscaped = !isEscaped && character == "\\" }
            return isEscaped || character != "\""
        }
        let quoted = "\"\(inner)\""
        rest = rest.dropFirst(inner.count + 1)
        guard rest.popFirst() == "\"" else { throw fault(code, "字符串没有结束", "a string does not end") }
        do {
            return try JSONReader.read(Array(quoted.utf8))
        } catch {
            throw fault(code, error.what.zh, error.what.en)
        }
    }
}
