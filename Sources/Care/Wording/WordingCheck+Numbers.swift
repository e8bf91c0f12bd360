/// Numbers of people in a reply (handbook 7.2; PIPL 51).
extension WordingCheck {
    /// The group of the lexicon for documents and cards written out in full, and that for numbers of others.
    private static let groupNames = (documents: "personal-document", numbers: "personal-number")

    /// Documents and cards in full, whosever they are, and mobile numbers that are not the customer's own; numbers of counters and hotlines are nobody's.
    func numbers(in text: String, beside subject: WordingSubject) -> [WordingFinding] {
        guard Self.mayHoldNumbers(text) else { return [] }
        let letters = Array(text)
        let found = Masking.numbers(in: letters).filter { number in
            switch number.kind {
            case .identity, .card: true
            case .mobile: !subject.numbers.contains(number.digits)
            case .line: false
            }
        }
        return placed(found, in: letters).compactMap { number, place in
            let name = number.kind == .mobile ? Self.groupNames.numbers : Self.groupNames.documents
            guard let group = groups.first(where: { $0.name == name }) else { return nil }
            return WordingFinding(group, at: place, saying: String(letters[number.place]))
        }
    }

    private static func mayHoldNumbers(_ text: String) -> Bool {
        // The first byte of a full-width digit counts as one.
        text.utf8.reduce(0) { $0 + ((0x30...0x39).contains($1) || $1 == 0xEF ? 1 : 0) } >= 11
    }

    /// The numbers with their places in UTF-16 code units.
    private func placed(_ found: [FoundNumber], in letters: [Character]) -> [(FoundNumber, Range<Int>)] {
        var (at, units) = (0, 0)
        return found.map { number in
            units += Self.units(letters[at..<number.place.lowerBound])
            let end = units + Self.units(letters[number.place])
            defer { (at, units) = (number.place.upperBound, end) }
            return (number, units..<end)
        }
    }

    private static func units(_ letters: ArraySlice<Character>) -> Int { letters.reduce(0) { $0 + $1.utf16.count } }
}
