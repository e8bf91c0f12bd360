import Care

/// Reads one rule of a clause.
struct RuleReader {
    private static let required = ["id", "title", "owner", "source"]
    private static let optional = ["scope", "legal"] + KindReader.names

    let clause: ClauseNumber
    let documents: [String: Text]

    func read(_ place: FilePlace) -> PlacedRule? {
        guard let keys = FileMapping(place, of: "a rule", required: Self.required, optional: Self.optional) else {
            return nil
        }
        let id = keys["id"].flatMap(readID)
        let title = keys["title"]?.readText()
        let kind = KindReader.read(keys)
        let scope = keys["scope"].map(Self.scope) ?? .everybody
        let owner = keys["owner"].flatMap(Self.role)
        let source = keys["source"].flatMap { Self.source($0, documents) }
        let isLegal = keys["legal"].map { $0.readFlag() } ?? false
        guard let id, let title, let kind, let scope, let owner, let source, let isLegal else { return nil }
        let rule = Rule(
            id: id,
            clause: clause,
            title: title,
            kind: kind,
            scope: scope,
            owner: owner,
            source: source,
            isLegal: isLegal
        )
        return PlacedRule(rule: rule, place: place, parameters: keys.first(of: KindReader.names)?.place ?? place)
    }

    /// The rule's name, which states the clause that it stands under.
    private func readID(_ place: FilePlace) -> RuleID? {
        guard let name = place.readString() else { return nil }
        let id = RuleID(name)
        guard let stated = id.clause else {
            place.fault("\(name) is no name of a rule", mend: "write it like R-\(clause)-01")
            return nil
        }
        guard stated == clause else {
            place.fault("\(name) stands under clause \(clause)", mend: "move it to \(stated), or name it R-\(clause)-…")
            return nil
        }
        return id
    }

    static func role(_ place: FilePlace) -> String? {
        let outside: Set<Role> = [.customer, .integration]
        let staff = Role.allCases.filter { !outside.contains($0) }
        if let role = place.scalar.flatMap(Role.init(rawValue:)), staff.contains(role) {
            return role.rawValue
        }
        place.fault(
            "\(place.excerpt) is no role",
            mend: "write one of \(staff.map(\.rawValue).joined(separator: ", "))"
        )
        return nil
    }

    /// Whom the rule applies to: a list of values for each attribute.
    static func scope(_ place: FilePlace) -> Scope? {
        let attributes = Attribute.allCases.map(\.rawValue)
        guard let keys = FileMapping(place, of: "a scope", required: [], optional: attributes) else { return nil }
        var conditions: [Attribute: Set<String>] = [:]
        for attribute in Attribute.allCases {
            guard let list = keys[attribute.rawValue] else { continue }
            guard let values = list.readList(of: "values", { value(of: attribute, $0) }) else { return nil }
            conditions[attribute] = Set(values)
        }
        return Scope(conditions)
    }

    private static func value(of attribute: Attribute, _ place: FilePlace) -> String? {
        guard let value = place.readString() else { return nil }
        guard let known = attribute.values, !known.contains(value) else { return value }
        place.fault(
            "\(value) is no \(attribute.rawValue)",
            mend: "write one of \(known.sorted().joined(separator: ", "))"
        )
        return nil
    }

    /// Where the rule comes from: a document of the register, an article, and how sure we are.
    static func source(_ place: FilePlace, _ documents: [String: Text]) -> Source? {
        let required = ["document", "confidence"]
        guard let keys = FileMapping(place, of: "a source", required: required, optional: ["article"]),
            let key = keys["document"]?.readString(),
            let confidence: Source.Confidence = keys["confidence"]?.readChoice(of: "confidence")
        else { return nil }
        let article = keys["article"]?.readString()
        if keys["article"] != nil && article == nil { return nil }
        guard let document = documents[key] else {
            let known = documents.keys.sorted().joined(separator: ", ")
            keys["document"]?.fault(
                "\(key) is not in the register of documents",
                mend: "add it to documents, or write one of \(known)"
            )
            return nil
        }
        return Source(document: document, article: article, confidence: confidence)
    }
}
