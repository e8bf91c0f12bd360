import Care

extension Actor {
    /// Whoever works at the desk's own machine, holding database and key.
    static let command = Actor(.desk, .desk, "command")
}
