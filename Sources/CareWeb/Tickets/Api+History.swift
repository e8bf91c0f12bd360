import Care
import CareDesk
import CareStore
import Hummingbird

extension Api {
    /// Every event of a ticket in order, with what it holds.
    func history(_ call: Call) async throws -> Response {
        let known = try await desk.shown(try await desk.ticket(call.number, for: call.actor), to: call.actor)
        let writer = EventText(stamp: stamp)
        return Response.json { json in
            json.object { json in writer.write("items", known.entries, to: &json) }
        }
    }

    /// What was said between customer and desk, and the notes that no customer sees; with what was said on tickets that were merged into this one.
    func messages(_ call: Call) async throws -> Response {
        let ticket = try await desk.ticket(call.number, for: call.actor)
        let cases = try await desk.database.read { connection in
            let known = try desk.shown(ticket, to: call.actor, in: connection)
            return [known] + (try desk.absorbed(by: known, for: call.actor, in: connection))
        }
        let said = cases.flatMap { known in
            known.entries.compactMap { SaidWords($0, on: known.ticket.number) }
        }.sorted { ($0.at, $0.ticket, $0.version) < ($1.at, $1.ticket, $1.version) }
        let writer = EventText(stamp: stamp)
        return Response.json { json in
            json.object { json in
                json.array("items", said) { json, said in
                    json.object { json in
                        json.member("ticket", said.ticket)
                        json.member("version", said.version)
                        json.member("at", stamp(said.at))
                        writer.write(said.actor, to: &json)
                        json.member("direction", said.direction.rawValue)
                        json.member("channel", said.channel.rawValue)
                        json.nullable("text", said.words.words)
                        writer.write(said.attachments, to: &json)
                    }
                }
            }
        }
    }
}

/// One thing that was said, whatever the event was.
private struct SaidWords {
    let ticket: String
    let version: Int
    let at: Moment
    let actor: Actor
    let direction: MessageDirection
    let channel: Channel
    let words: PersonalText
    let attachments: [Attachment]

    init?(_ entry: JournalEntry<TicketEvent>, on ticket: String) {
        self.ticket = ticket
        version = entry.version
        at = entry.at
        actor = entry.actor
        attachments = entry.event.attachments
        switch entry.event {
        case .accepted(let body):
            (direction, channel, words) = (.fromCustomer, body.record.channel, body.record.description)
        case .urged(let body):
            (direction, channel, words) = (.fromCustomer, body.channel, body.words)
        case .messaged(let body):
            (direction, channel, words) = (body.direction, body.channel, body.words)
        default:
            return nil
        }
    }
}
