import Care

/// One attribute as a schema describes it to the directory (RFC 7643 section 7).
struct DirectoryAttribute: Hashable, Sendable {
    enum Kind: String, Sendable {
        case string, boolean, dateTime, reference, complex
    }

    enum Mutability: String, Sendable {
        case readOnly, readWrite, immutable
    }

    let name: String
    let kind: Kind
    let mutability: Mutability
    let about: Text
    var isMany = false
    var isRequired = false
    /// Whether capitals are other letters when it is compared.
    var isCaseExact = false
    var isUnique = false
    /// The only words that it may hold; none named means any.
    var words: [String] = []
    /// To which kinds of resource a reference leads.
    var leadsTo: [String] = []
    var parts: [DirectoryAttribute] = []

    init(_ name: String, _ kind: Kind = .string, _ mutability: Mutability = .readOnly, _ about: Text) {
        self.name = name
        self.kind = kind
        self.mutability = mutability
        self.about = about
    }

    /// The same attribute, changed in what few have.
    func with(_ change: (inout DirectoryAttribute) -> Void) -> DirectoryAttribute {
        var attribute = self
        change(&attribute)
        return attribute
    }

    /// A part by its name; capitals do not count (RFC 7643 section 2.1).
    func part(_ name: some StringProtocol) -> DirectoryAttribute? {
        parts.first { $0.name.lowercased() == name.lowercased() }
    }

    func write(in language: Language, to json: inout JSONText) {
        json.object { json in
            json.member("name", name)
            json.member("type", kind)
            json.member("multiValued", isMany)
            json.member("description", about.in(language))
            json.member("required", isRequired)
            json.member("mutability", mutability)
            json.member("returned", "default")
            if kind != .complex, kind != .boolean {
                json.member("caseExact", isCaseExact)
                json.member("uniqueness", isUnique ? "server" : "none")
            }
            if !words.isEmpty { json.member("canonicalValues", words) }
            if !leadsTo.isEmpty { json.member("referenceTypes", leadsTo) }
            if !parts.isEmpty { json.array("subAttributes", parts) { $1.write(in: language, to: &$0) } }
        }
    }
}
