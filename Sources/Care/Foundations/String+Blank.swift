extension String {
    /// Whether there is nothing to read: a field of blanks is no reason, no cause and no proof.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
