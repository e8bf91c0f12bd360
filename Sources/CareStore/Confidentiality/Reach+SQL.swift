import Care

/// The predicate as a condition on rows of tickets; a test holds it against ``Reach/holds(_:)``.
extension Reach {
    /// What takes single rows away; it keeps nearly all, so that no page has to look far for its sake.
    func exclusion(_ statement: inout Statement) -> String? {
        if person.isEmpty || extent == .nothing { return nil }
        return "(concerned = '' OR NOT \(statement.contains("concerned", Audience.mark(person))))"
    }

    /// What keeps a part of the rows; nil when it keeps all.
    func narrowing(_ statement: inout Statement) -> String? {
        switch extent {
        case .nothing: return "1 = 0"
        case .everything: return nil
        case .part(let queues, let provinces):
            var bounds: [String] = []
            if let queues { bounds.append(Self.among(queues, &statement)) }
            if let provinces { bounds.append(Self.from(provinces, &statement)) }
            let own = statement.contains("parties", Audience.mark(person))
            return bounds.isEmpty ? nil : "(\(bounds.joined(separator: " AND ")) OR \(own))"
        }
    }

    /// Whether it keeps all rows but those about the person himself.
    var isWide: Bool {
        switch extent {
        case .everything, .part(nil, nil): true
        case .nothing, .part: false
        }
    }

    private static func among(_ queues: Set<String>, _ statement: inout Statement) -> String {
        if queues.isEmpty { return "1 = 0" }
        let list = statement.bind(list: queues)
        return "(queue IN (\(list)) OR offered IN (\(list)))"
    }

    private static func from(_ provinces: Set<String>, _ statement: inout Statement) -> String {
        provinces.isEmpty ? "province = ''" : "(province = '' OR province IN (\(statement.bind(list: provinces))))"
    }
}
