/// What a rule checks, with its parameters.
///
/// A new rule of one of these kinds over recorded facts is data; a new kind is code.
package enum RuleKind: Hashable, Sendable {
    case deadline(Deadline)
    case record(RecordDuty)
    case approval(Approval)
    case wording(Wording)
    case cadence(Cadence)
    case target(Target)
    case retention(Retention)
    case detection(Detection)

    /// The word that an edition's file uses for the kind.
    package var name: String {
        switch self {
        case .deadline: "deadline"
        case .record: "record"
        case .approval: "approval"
        case .wording: "wording"
        case .cadence: "cadence"
        case .target: "target"
        case .retention: "retention"
        case .detection: "detection"
        }
    }
}
