import Care

/// What a ticket's row keeps for ``Reach`` to ask.
package struct Audience: Hashable, Sendable {
    /// Who has to do with it, each between slashes: `/chen/lin/`.
    package let parties: String
    /// Whom it is about, in the same way.
    package let concerned: String
    /// The queue that is to answer a transfer; empty when none is.
    package let offered: String

    package init(parties: String = "", concerned: String = "", offered: String = "") {
        self.parties = parties
        self.concerned = concerned
        self.offered = offered
    }

    package init(_ ticket: Ticket) {
        self.init(
            parties: Self.list(ticket.parties),
            concerned: Self.list(ticket.concerned),
            offered: ticket.offeredQueue ?? ""
        )
    }

    package static func list(_ people: Set<String>) -> String {
        people.isEmpty ? "" : "/" + people.sorted().joined(separator: "/") + "/"
    }

    /// A name as it stands in a list; no name holds a slash.
    static func mark(_ person: String) -> String { "/\(person)/" }

    /// Whether a name stands in a list: byte by byte as the database compares, and fast, for it is asked of every row of a page.
    static func list(_ list: String, holds person: String) -> Bool {
        !list.isEmpty && list.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual(person.utf8) }
    }
}

extension TicketRow: Reachable {
    package var offeredQueue: String? { audience.offered.isEmpty ? nil : audience.offered }

    package var knownProvince: String? { province.isEmpty ? nil : province }

    package func involves(_ person: String) -> Bool { Audience.list(audience.parties, holds: person) }

    package func concerns(_ person: String) -> Bool { Audience.list(audience.concerned, holds: person) }
}
