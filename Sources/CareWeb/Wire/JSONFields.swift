import Care

/// The members of one object of a body, asked for by name; what is wrong is told with its JSON pointer (RFC 6901).
struct JSONFields: Sendable {
    let pointer: String
    private let members: [String: JSONValue]

    init(pointer: String = "", _ members: [String: JSONValue] = [:]) {
        self.pointer = pointer
        self.members = members
    }

    /// Reads a body; one without a byte is an object without members.
    init(body: [UInt8]) throws(Refusal) {
        self.init(body.isEmpty ? [:] : try Self.members(of: body))
    }

    /// The members of a body that is one JSON object.
    static func members(of body: [UInt8]) throws(Refusal) -> [String: JSONValue] {
        let value: JSONValue
        do {
            value = try JSONReader.read(body)
        } catch {
            throw Refusal(
                .invalid,
                "malformed-json",
                Text(
                    zh: "第 \(error.at) 字节处不是有效的 JSON：\(error.what.zh)",
                    en: "Not JSON at byte \(error.at): \(error.what.en)"
                ),
                field: ""
            )
        }
        guard case .object(let members) = value else { throw Self.wrongType("", "object", value) }
        return members
    }

    /// Refuses members that nobody would read: a slip of the pen must not be lost silently.
    func demandOnly(_ names: [String]) throws(Refusal) {
        let known = Set(names)
        guard let stranger = members.keys.filter({ !known.contains($0) }).min() else { return }
        throw Refusal(
            .invalid,
            "unknown-field",
            Text(
                zh: "没有字段 \(stranger)；可用：\(names.joined(separator: "、"))",
                en: "There is no field \(stranger); known are: \(names.joined(separator: ", "))"
            ),
            field: pointer(to: stranger)
        )
    }

    func has(_ name: String) -> Bool { value(name) != nil }

    func text(_ name: String) throws(Refusal) -> String? {
        switch value(name) {
        case nil: nil
        case .text(let text): text
        case let other?: throw Self.wrongType(pointer(to: name), "string", other)
        }
    }

    func flag(_ name: String) throws(Refusal) -> Bool? {
        switch value(name) {
        case nil: nil
        case .bool(let flag): flag
        case let other?: throw Self.wrongType(pointer(to: name), "boolean", other)
        }
    }

    func integer(_ name: String) throws(Refusal) -> Int64? {
        switch value(name) {
        case nil: nil
        case .integer(let number): number
        case let other?: throw Self.wrongType(pointer(to: name), "integer", other)
        }
    }

    func texts(_ name: String) throws(Refusal) -> [String]? {
        guard let value = value(name) else { return nil }
        guard case .list(let items) = value else { throw Self.wrongType(pointer(to: name), "array", value) }
        var texts: [String] = []
        for (index, item) in items.enumerated() {
            guard case .text(let text) = item else {
                throw Self.wrongType("\(pointer(to: name))/\(index)", "string", item)
            }
            texts.append(text)
        }
        return texts
    }

    func object(_ name: String) throws(Refusal) -> JSONFields? {
        switch value(name) {
        case nil: nil
        case .object(let members): JSONFields(pointer: pointer(to: name), members)
        case let other?: throw Self.wrongType(pointer(to: name), "object", other)
        }
    }

    /// A list of objects, each with its place in the body.
    func objects(_ name: String) throws(Refusal) -> [JSONFields]? {
        guard let value = value(name) else { return nil }
        guard case .list(let items) = value else { throw Self.wrongType(pointer(to: name), "array", value) }
        var objects: [JSONFields] = []
        for (index, item) in items.enumerated() {
            let place = "\(pointer(to: name))/\(index)"
            guard case .object(let members) = item else { throw Self.wrongType(place, "object", item) }
            objects.append(JSONFields(pointer: place, members))
        }
        return objects
    }

    /// One of a closed list; another word is refused with the list.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _: Choice.Type
    ) throws(Refusal) -> Choice? {
        guard let word = try text(name) else { return nil }
        if let choice = Choice(rawValue: word) { return choice }
        throw Refusal.unknownWord(word, among: Choice.allCases.map(\.rawValue), at: pointer(to: name))
    }

    func moment(_ name: String) throws(Refusal) -> Moment? {
        guard let text = try text(name) else { return nil }
        if let moment = Moment(rfc3339: text) { return moment }
        throw .field(
            pointer(to: name),
            "时间须为 RFC 3339 格式，如 2026-11-23T09:00:00+08:00",
            "A time is written as in RFC 3339, such as 2026-11-23T09:00:00+08:00"
        )
    }

    func requiredText(_ name: String) throws(Refusal) -> String {
        guard let text = try text(name) else { throw missing(name) }
        return text
    }

    func requiredFlag(_ name: String) throws(Refusal) -> Bool {
        guard let flag = try flag(name) else { throw missing(name) }
        return flag
    }

    func requiredChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        _ type: Choice.Type
    ) throws(Refusal) -> Choice {
        guard let choice = try choice(name, type) else { throw missing(name) }
        return choice
    }

    func missing(_ name: String) -> Refusal {
        Refusal(
            .invalid,
            "missing-field",
            Text(zh: "缺少字段 \(name)", en: "The field \(name) is missing"),
            field: pointer(to: name),
            missing: [name]
        )
    }

    /// The members that were sent, less those that are null.
    private func value(_ name: String) -> JSONValue? {
        let value = members[name]
        return value == .null ? nil : value
    }

    func pointer(to name: String) -> String {
        pointer + "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
    }

    private static func wrongType(_ pointer: String, _ wanted: String, _ value: JSONValue) -> Refusal {
        Refusal(
            .invalid,
            "wrong-type",
            Text(zh: "应为 \(wanted)，收到 \(value.kind)", en: "Expected \(wanted), found \(value.kind)"),
            field: pointer
        )
    }
}

extension Refusal {
    /// A word that is not on its list.
    static func unknownWord(
        _ word: String,
        among allowed: [String],
        at field: String,
        code: String = "unknown-value"
    ) -> Refusal {
        let shown = String(word.prefix(60))
        let list = allowed.joined(separator: ", ")
        return Refusal(
            .invalid,
            code,
            Text(zh: "“\(shown)”不在允许的值之中：\(list)", en: "“\(shown)” is not one of: \(list)"),
            field: field
        )
    }
}
