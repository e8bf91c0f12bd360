import Care
import CareDesk
import CareStore
import Foundation

/// The whole journal, folded again from nothing.
package struct JournalFold: Sendable {
    package let streams: [(name: String, rows: [JournalRow])]
    package let tickets: [TicketCase]
    /// Streams that cannot be folded at all.
    package let findings: [Finding]

    package init(_ desk: Desk) async throws {
        var rows: [JournalRow] = []
        while true {
            let last = rows.last?.seq ?? 0
            let more = try await desk.database.read { try Journal.after(last, limit: 5_000, in: $0) }
            rows += more
            if more.count < 5_000 { break }
        }
        var places: [String: Int] = [:]
        var streams: [(name: String, rows: [JournalRow])] = []
        for row in rows {
            if let place = places[row.stream] {
                streams[place].rows.append(row)
            } else {
                places[row.stream] = streams.count
                streams.append((row.stream, [row]))
            }
        }
        self.streams = streams
        (tickets, findings) = Self.fold(streams, desk)
    }

    private static func fold(_ streams: [(name: String, rows: [JournalRow])], _ desk: Desk) -> ([TicketCase], [Finding])
    {
        var (tickets, findings): ([TicketCase], [Finding]) = ([], [])
        for (name, rows) in streams {
            guard let id = TicketCase.id(ofStream: name) else { continue }
            do {
                tickets.append(try desk.fold(id: id, rows))
            } catch {
                findings.append(Finding(.chain, "\(name) cannot be folded: \(error)"))
            }
        }
        return (tickets, findings)
    }

    /// A number that is the same for the same history: everything but the ciphertext, which is new every time it is made.
    package func fingerprint(_ desk: Desk) async throws -> String {
        var fingerprint = Fingerprint()
        let opened = try await desk.database.read { connection in
            try tickets.map { try desk.opened($0, in: connection) }
        }
        for known in opened {
            for (entry, row) in zip(known.entries, known.rows) {
                let event = entry.event.mapPersonal { text -> PersonalText in .sealed(Array((text.words ?? "").utf8)) }
                fingerprint.add("\(row.stream) \(row.version) \(row.type) \(row.at) \(row.actor) \(row.edition)")
                var body = JSONText()
                try event.body.write(to: &body)
                fingerprint.add(body.text)
            }
        }
        for (name, rows) in streams where TicketCase.id(ofStream: name) == nil {
            for row in rows {
                fingerprint.add(
                    "\(name) \(row.version) \(row.at) \(row.actor) \(String(decoding: row.body, as: UTF8.self))"
                )
            }
        }
        return fingerprint.text
    }
}
