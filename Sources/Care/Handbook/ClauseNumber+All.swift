extension ClauseNumber {
    /// The thirty-two sections: eight chapters of four.
    package static let all: [ClauseNumber] = (1...8).flatMap { chapter in (1...4).map { ClauseNumber(chapter, $0) } }
}
