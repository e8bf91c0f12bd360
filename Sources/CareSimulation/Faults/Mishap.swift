/// What goes wrong around one deed.
enum Mishap: String, CaseIterable, Sendable {
    /// The same request arrives twice.
    case duplicate
    /// Somebody presses twice: the same deed under two keys.
    case doubleClick
    /// The page was older than the ticket.
    case stale
    case busy
    /// The process dies between the commit and the announcement.
    case death
    /// Somebody else's deed on the same ticket slips in between decision and commit.
    case race

    /// One of them, or none; death is rare, for a desk takes long to open.
    static func thrown(by dice: inout Dice, percent: Int) -> Mishap? {
        guard dice.chance(percent) else { return nil }
        let throwing = dice.number(0..<100)
        return switch throwing {
        case ..<25: .duplicate
        case ..<45: .doubleClick
        case ..<60: .stale
        case ..<80: .busy
        case ..<95: .race
        default: .death
        }
    }
}
