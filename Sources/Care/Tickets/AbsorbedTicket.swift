/// A ticket that was merged into another, as the other keeps it.
package struct AbsorbedTicket: Hashable, Sendable {
    package let number: String
    /// How often the customer turned to us about it: the first contact and every reminder.
    package let contacts: Int
    /// How many tickets came with it: itself and what had been merged into it.
    package let tickets: Int
    /// Who had to do with it, and has to do with the other from now on.
    package let people: Set<String>

    package init(number: String, contacts: Int, tickets: Int, people: Set<String>) {
        self.number = number
        self.contacts = contacts
        self.tickets = tickets
        self.people = people
    }
}

extension AbsorbedTicket {
    /// The same without its number and its people, for whoever may not know of it.
    var unnamed: AbsorbedTicket {
        AbsorbedTicket(number: TicketEvent.unnamed, contacts: contacts, tickets: tickets, people: [])
    }
}
