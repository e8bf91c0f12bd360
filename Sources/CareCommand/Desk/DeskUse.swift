/// What a command wants of the desk.
enum DeskUse {
    /// To look: nothing is written, and a server may run.
    case look
    /// To write something for somebody; a server may run and learns of it (docs/decisions/0013).
    case deed
    /// To do a deed and all that follows from it; if another program runs the desk, that one does what follows.
    case work(String)
    /// To run the desk alone.
    case run(String)
    /// To fold its rows anew, alone.
    case rebuild

    /// Whether an absent database is made.
    var makesDatabase: Bool {
        switch self {
        case .look, .deed, .rebuild: false
        case .work, .run: true
        }
    }
}
