extension TicketEvent {
    /// 合并: the ticket goes on as another one of the same customer.
    package struct Merged: EventBody {
        package static let type = "ticket.merged"

        /// The number of the ticket as which it goes on.
        package let into: String

        package init(into: String) {
            self.into = into
        }

        package init(_ body: BodyFields) throws {
            self.init(into: try body.text("into"))
        }

        package func write(to json: inout JSONText) {
            json.object { $0.member("into", into) }
        }
    }

    /// The merger is undone, for the ticket that had gone into the other.
    package struct Unmerged: EventBody {
        package static let type = "ticket.unmerged"

        package let from: String

        package init(from: String) {
            self.from = from
        }

        package init(_ body: BodyFields) throws {
            self.init(from: try body.text("from"))
        }

        package func write(to json: inout JSONText) {
            json.object { $0.member("from", from) }
        }
    }

    /// The merger as the ticket tells it that goes on.
    package struct Absorbed: EventBody {
        package static let type = "ticket.absorbed"

        package let ticket: AbsorbedTicket
        /// The priority of the other; the higher of the two stands.
        package let priority: Priority

        package init(_ ticket: AbsorbedTicket, priority: Priority) {
            self.ticket = ticket
            self.priority = priority
        }

        package init(_ body: BodyFields) throws {
            let level = try body.integer("priority")
            guard let priority = Priority(rawValue: level) else { throw BodyFault("there is no priority \(level)") }
            self.init(
                AbsorbedTicket(
                    number: try body.text("ticket"),
                    contacts: try body.integer("contacts"),
                    tickets: try body.integer("tickets"),
                    people: Set(try body.texts("people"))
                ),
                priority: priority
            )
        }

        package func write(to json: inout JSONText) {
            json.object { json in
                json.member("ticket", ticket.number)
                json.member("contacts", ticket.contacts)
                json.member("tickets", ticket.tickets)
                json.member("people", ticket.people.sorted())
                json.member("priority", priority.rawValue)
            }
        }
    }

    /// The merger is undone, for the ticket that went on.
    package struct Released: EventBody {
        package static let type = "ticket.released"

        package let ticket: String

        package init(_ ticket: String) {
            self.ticket = ticket
        }

        package init(_ body: BodyFields) throws {
            self.init(try body.text("ticket"))
        }

        package func write(to json: inout JSONText) {
            json.object { $0.member("ticket", ticket) }
        }
    }
}
