extension TicketEvent {
    /// 回避: whom the ticket is about, in place of what was said before (handbook 2.2).
    package struct Concerned: EventBody {
        package static let type = "ticket.concerned"

        package let people: Set<String>
        package let reason: String

        package init(people: Set<String>, reason: String) {
            self.people = people
            self.reason = reason
        }

        package init(_ body: BodyFields) throws {
            self.init(people: Set(try body.texts("people")), reason: try body.text("reason"))
        }

        package func write(to json: inout JSONText) {
            json.object { json in
                json.member("people", people.sorted())
                json.member("reason", reason)
            }
        }
    }
}
