import Care
import CareDesk
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

    /// What was said between customer and desk, and the notes that no customer sees.
    func messages(_ call: Call) async throws -> Response {
        let known = try await desk.shown(try await desk.ticket(call.number, for: call.actor), to: call.actor)
        let writer = EventText(stamp: stamp)
        return Response.json { json in
            json.object { json in
                json.array("items", known.entries.compactMap(SaidWords.init)) { json, said in
                    json.object { json in
                        json.member("version", said.version)
                        json.member("at", stamp(said.at))
                        writer.write(said.actor, to: &json)
                        json.member("direction", said.direction.rawValue)
                        json.member("channel", said.channel.rawValue)
                        json.nullable("text", said.words.words)
                    }
                }
            }
        }
    }
}

/// One thing that was said, whatever the event was.
private struct SaidWords {
    let version: Int
    let at: Moment
    let actor: Actor
    let direction: MessageDirection
    let channel: Channel
    let words: PersonalText

    init?(_ entry: JournalEntry<TicketEvent>) {
        version = entry.version
        at = entry.at
        actor = entry.actor
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
