/// What is known of a subject, for scopes to ask.
package struct Attributes: Hashable, Sendable {
    /// A place for each attribute, so that neither asking nor comparing has to hash.
    private var values: [String?] = Array(repeating: nil, count: Attribute.allCases.count)

    package subscript(attribute: Attribute) -> String? {
        get { values[attribute.place] }
        set { values[attribute.place] = newValue }
    }
}

extension Attributes: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral pairs: (Attribute, String)...) {
        for (attribute, value) in pairs { self[attribute] = value }
    }
}

extension Attribute {
    fileprivate var place: Int {
        switch self {
        case .type: 0
        case .category: 1
        case .kind: 2
        case .urgency: 3
        case .priority: 4
        case .channel: 5
        case .area: 6
        case .province: 7
        case .identity: 8
        case .customerClass: 9
        case .vulnerable: 10
        case .subjectClass: 11
        }
    }
}
