extension TicketEvent {
    /// The clear words by which people look for a ticket.
    package var searchableWords: [String] {
        switch self {
        case .accepted(let body): body.record.searchableWords
        case .recorded(let body): body.record?.searchableWords ?? []
        case .urged(let body): [body.words.words].compactMap(\.self)
        case .messaged(let body): [body.words.words].compactMap(\.self)
        case .solved(let body): [body.words.words].compactMap(\.self)
        default: []
        }
    }
}

extension ContactRecord {
    var searchableWords: [String] {
        [description.words, expectedResult?.words, name?.words, number?.words, address?.words].compactMap(\.self)
    }
}
