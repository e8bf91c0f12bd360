/// What goes wrong in the shell and is nobody's fault at the page: the user sees an incident number, the operator the detail.
package enum DeskFault: Error, CustomStringConvertible, Sendable {
    case unknownEdition(String)
    case lostRace
    /// The rows are being folded anew, or that was stopped half-way.
    case rebuilding

    package var description: String {
        switch self {
        case .unknownEdition(let version): "no edition \(version) of the handbook is loaded"
        case .lostRace: "the deed lost every race for its stream"
        case .rebuilding:
            "the rows are being rebuilt, or a rebuild was stopped; wait for it, or finish it with `switchboard rebuild`"
        }
    }
}
