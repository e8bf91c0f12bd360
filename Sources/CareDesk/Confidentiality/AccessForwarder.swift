import Care
import CareStore

/// Sends what was noted in the access log to a collector, each entry in its order and none left out (handbook 7.3).
///
/// A mark in the database says how far everything has arrived. After an outage of either side it goes on from there: an entry may come twice, with the
/// same `seq`, and none is missing.
package actor AccessForwarder {
    private let desk: Desk
    private let collector: any LogCollector
    private let host: String
    private let process: Int32
    private var kept: Int64?
    private var sent = AccessMarks.Mark(seq: 0, at: 0)

    private static let reader = "syslog"
    private static let page: Int64 = 256

    /// Makes a forwarder; `host` is the name of this machine, of which messages give what is printable ASCII.
    package init(_ desk: Desk, to collector: any LogCollector, host: String, process: Int32) {
        self.desk = desk
        self.collector = collector
        self.host = Self.plain(host)
        self.process = process
    }

    /// Sends everything that is new; returns how many entries were sent.
    ///
    /// - Throws: When the collector takes nothing; the next look sends again from the mark.
    @discardableResult
    package func look() async throws -> Int {
        do {
            return try await follow()
        } catch {
            kept = nil
            throw error
        }
    }

    private func follow() async throws -> Int {
        if kept == nil {
            let mark = try await desk.database.read { try AccessMarks.find(Self.reader, in: $0) }
            kept = mark?.seq ?? 0
            sent = mark ?? .init(seq: 0, at: 0)
        }
        var count = 0
        while true {
            let after = sent.seq
            let rows = try await desk.database.read { try AccessRows.after(after, limit: Self.page, in: $0) }
            guard let last = rows.last else { break }
            try await collector.send(rows.map { $0.syslogMessage(from: host, process: process) })
            sent = .init(seq: last.seq, at: last.at)
            count += rows.count
        }
        if sent.seq != kept, try await collector.hasArrived() {
            let arrived = sent
            try await desk.database.write { try AccessMarks.set(arrived, of: Self.reader, in: $0) }
            kept = arrived.seq
        }
        return count
    }

    /// The name with everything left out that a message may not hold; a hyphen when nothing is left (RFC 5424, 6.2.4).
    private static func plain(_ host: String) -> String {
        let kept = host.unicodeScalars.filter { $0.value > 32 && $0.value < 127 }.prefix(255)
        return kept.isEmpty ? "-" : String(String.UnicodeScalarView(kept))
    }
}
