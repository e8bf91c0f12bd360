import Care
import CareStore
import Crypto
import Foundation

/// Turns events into rows of the journal and back, and links each row to the one before it.
struct EntryCodec {
    private let encoder = JSONEncoder()
    private let decoder = JSONDecoder()

    init() {
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// The rows of the entries, chained after `head`.
    func rows<Event: JournalEvent>(
        _ entries: [JournalEntry<Event>],
        stream: String,
        after head: [UInt8]
    ) throws -> [JournalRow] {
        var prev = head
        return try entries.map { entry in
            let body = String(decoding: try encode(entry.event.body), as: UTF8.self)
            let row = JournalRow(
                stream: stream,
                version: Int64(entry.version),
                type: type(of: entry.event.body).type,
                at: entry.at.milliseconds,
                actor: entry.actor.description,
                edition: entry.edition,
                body: body,
                prev: prev,
                hash: []
            ).sealed()
            prev = row.hash
            return row
        }
    }

    func entry<Event: JournalEvent>(_ row: JournalRow, as _: Event.Type = Event.self) throws -> JournalEntry<Event> {
        guard let actor = Actor(row.actor) else { throw JournalFault.unreadable(seq: row.seq, "actor \(row.actor)") }
        let event: Event
        do {
            event = try Event(type: row.type, body: Data(row.body.utf8), decoder: decoder)
        } catch {
            throw JournalFault.unreadable(seq: row.seq, "\(error)")
        }
        return JournalEntry(
            version: Int(row.version),
            at: Moment(milliseconds: row.at),
            actor: actor,
            edition: row.edition,
            event: event
        )
    }

    private func encode(_ body: any EventBody) throws -> Data { try encoder.encode(body) }
}

extension JournalRow {
    /// The hash of the first event's predecessor: thirty-two zero bytes.
    package static let genesis = [UInt8](repeating: 0, count: 32)

    /// SHA-256 over the predecessor's hash and everything that the row says; `seq` is the database's and stands outside.
    package var computedHash: [UInt8] {
        var hash = SHA256()
        hash.update(data: prev)
        var head = "\(stream)\n\(version)\n\(type)\n\(at)\n\(actor)\n\(edition)\n"
        head.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        var text = body
        text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
        return Array(hash.finalize())
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
