extension TicketEvent {
    /// 关联: this ticket's half of a link to another.
    package struct Linked: EventBody {
        package static let type = "ticket.linked"

        package let link: TicketLink

        package init(_ link: TicketLink) {
            self.link = link
        }

        package init(_ body: BodyFields) throws {
            self.init(TicketLink(try body.choice("kind"), try body.text("ticket")))
        }

        package func write(to json: inout JSONText) {
            json.object { json in
                json.member("kind", link.kind)
                json.member("ticket", link.ticket)
            }
        }
    }

    /// This ticket's half of a link is gone.
    package struct Unlinked: EventBody {
        package static let type = "ticket.unlinked"

        package let link: TicketLink

        package init(_ link: TicketLink) {
            self.link = link
        }

        package init(_ body: BodyFields) throws {
            self.init(TicketLink(try body.choice("kind"), try body.text("ticket")))
        }

        package func write(to json: inout JSONText) {
            json.object { json in
                json.member("kind", link.kind)
                json.member("ticket", link.ticket)
            }
        }
    }
}
