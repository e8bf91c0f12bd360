extension String {
    /// Whether there is nothing to read: a field of blanks is no reason, no cause and no proof.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Whether it holds what no keyboard writes into one line: a line break, a null, a mark that turns the direction of writing.
    var hasControls: Bool {
        unicodeScalars.contains {
            [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
    }
}
