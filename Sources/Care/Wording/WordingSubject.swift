/// Of whom a reply may speak: the customer whom it goes to.
package struct WordingSubject: Sendable {
    /// Every number that is the customer's own, as digits.
    package let numbers: Set<String>
    package let names: Set<String>
    /// What the customer said, for quotations of it do not count (handbook 3.3); nil takes every quotation at its word.
    package let heard: [String]?

    package init(numbers: Set<String> = [], names: Set<String> = [], heard: [String]? = nil) {
        self.numbers = numbers
        self.names = names
        self.heard = heard
    }

    /// Nobody in particular: a text that belongs to no ticket.
    package static let nobody = WordingSubject()

    /// Somebody of whom nothing is known: whatever nothing is found in under it, needs no look at the customer.
    package static let stranger = WordingSubject(heard: [])
}

extension WordingSubject {
    /// The customer of a ticket whose personal fields are open.
    package init(_ ticket: Ticket, said: [String]) {
        let record = ticket.record
        let known = [record.number?.words, record.name?.words].compactMap(\.self)
        let told = said + [record.description.words, record.expectedResult?.words].compactMap(\.self)
        let numbers = (known + told).flatMap { Masking.numbers(in: Array($0)).map(\.digits) }
        let own = record.number?.words.map { Masking.withoutCountry($0.filter(\.isNumber)) }
        self.init(
            numbers: Set(numbers + [own].compactMap(\.self)),
            names: Set([record.name?.words].compactMap(\.self)),
            heard: told
        )
    }
}

extension TicketEvent {
    /// What the customer said with it, in the clear.
    package var customerWords: String? {
        switch self {
        case .accepted(let body): body.record.description.words
        case .urged(let body): body.words.words
        case .messaged(let body) where body.direction == .fromCustomer: body.words.words
        case .reopened(let body): body.words.words
        default: nil
        }
    }
}
