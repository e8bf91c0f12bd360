import Care
import CareStore
import Crypto
import Foundation

/// Turns events into rows of the journal and back, and links each row to the one before it.
package struct EntryCodec {
    /// Who did the event that was read last: mostly the next is by the same.
    private let latest = LatestActor()

    package init() {}

    /// The rows of the entries, chained after `head`.
    func rows<Event: JournalEvent>(
        _ entries: [JournalEntry<Event>],
        stream: String,
        after head: [UInt8]
    ) throws -> [JournalRow] {
        var prev = head
        return try entries.map { entry in
            var body = JSONText(capacity: 1_024)
            try entry.event.body.write(to: &body)
            let row = JournalRow(
                stream: stream,
                version: Int64(entry.version),
                type: type(of: entry.event.body).type,
                at: entry.at.milliseconds,
                actor: entry.actor.description,
                edition: entry.edition,
                body: entry.bulk.map { Self.marked(body.bytes, $0) } ?? body.bytes,
                prev: prev,
                hash: []
            ).sealed()
            prev = row.hash
            return row
        }
    }

    package func entry<Event: JournalEvent>(
        _ row: JournalRow,
        as _: Event.Type = Event.self
    ) throws -> JournalEntry<Event> {
        guard let actor = latest.actor(row.actor) else {
            throw JournalFault.unreadable(seq: row.seq, "actor \(row.actor)")
        }
        let event: Event
        do {
            event = try Event(type: row.type, BodyFields(row.body))
        } catch {
            throw JournalFault.unreadable(seq: row.seq, "\(error)")
        }
        return JournalEntry(
            version: Int(row.version),
            at: Moment(milliseconds: row.at),
            actor: actor,
            edition: row.edition,
            event: event,
            bulk: Self.bulk(of: row.body)
        )
    }

    /// Adds the bulk deed as the last member of a body, whatever the event is (docs/decisions/0035).
    private static func marked(_ body: [UInt8], _ bulk: String) -> [UInt8] {
        let isEmpty = body.count == 2
        return body.dropLast() + Array("\(isEmpty ? "" : ",")\"bulk\":\"\(bulk)\"}".utf8)
    }

    private static let bulkMember = Array(#""bulk":""#.utf8)
    /// From the member's name to the end of the body: an identifier has thirty-six characters.
    private static let bulkLength = bulkMember.count + 38

    /// The bulk deed that a body names; looked for only where it stands, for nearly every event has none.
    private static func bulk(of body: [UInt8]) -> String? {
        let start = body.count - bulkLength
        guard start > 0, body[start...].starts(with: bulkMember), body.suffix(2).elementsEqual(#""}"#.utf8),
            [UInt8(ascii: "{"), UInt8(ascii: ",")].contains(body[start - 1])
        else { return nil }
        return String(decoding: body[(start + bulkMember.count)..<(body.count - 2)], as: UTF8.self)
    }
}

private final class LatestActor {
    private var text = ""
    private var actor: Actor?

    func actor(_ text: String) -> Actor? {
        if text != self.text { (self.text, actor) = (text, Actor(text)) }
        return actor
    }
}

extension JournalRow {
    /// The hash of the first event's predecessor: thirty-two zero bytes.
    package static let genesis = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over the predecessor's hash and everything that the row says; `seq` is the database's and stands outside.
    package var computedHash: [UInt8] {
        var scratch: [UInt8] = []
        return computedHash(using: &scratch)
    }

    /// The same, written together in memory that is used again.
    func computedHash(using bytes: inout [UInt8]) -> [UInt8] {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: prev)
        for part in [stream, String(version), type, String(at), actor, edition] {
            bytes.append(contentsOf: part.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.append(contentsOf: body)
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return hash.finalize().withUnsafeBytes { Array($0) }
    }

    /// The row with its own hash.
    func sealed() -> JournalRow {
        JournalRow(
            seq: seq,
            stream: stream,
            version: version,
            type: type,
            at: at,
            actor: actor,
            edition: edition,
            body: body,
            prev: prev,
            hash: computedHash
        )
    }
}
