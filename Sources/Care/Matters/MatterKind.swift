/// The kinds of subject that are no ticket and still have a stream, duties and a number of their own (docs/decisions/0021).
package enum MatterKind: String, CaseIterable, Sendable {
    /// What a data subject asks for (handbook 7.2).
    case disclosure
    /// A file with personal data (handbook 7.2).
    case export
    /// Personal data reached somebody who may not have it (handbook 7.3).
    case leak
    /// What somebody looked at fulfilled a rule of detection (handbook 7.2).
    case alarm
    /// What the desk owes to itself (handbook 7.3).
    case upkeep
    /// Suggested words (handbook 3.2).
    case script

    /// What a number of this kind begins with.
    package var prefix: String {
        switch self {
        case .disclosure: "GR"
        case .export: "DC"
        case .leak: "XL"
        case .alarm: "BJ"
        case .upkeep: "YW"
        case .script: "HS"
        }
    }

    package func stream(_ id: String) -> String { "\(rawValue)/\(id)" }

    /// Kind and id in the name of a stream; nil for another kind of subject.
    package static func parts(ofStream stream: String) -> (kind: MatterKind, id: String)? {
        let parts = stream.split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let kind = MatterKind(rawValue: String(parts[0])) else { return nil }
        return (kind, String(parts[1]))
    }
}
