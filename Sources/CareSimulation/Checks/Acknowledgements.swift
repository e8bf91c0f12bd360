import CareDesk
import CareStore

/// What callers were told is done, so that it can be looked for later.
package struct Acknowledgements: Sendable {
    private struct Place: Hashable, Sendable {
        let stream: String
        let version: Int64
    }

    private var hashes: [Place: [UInt8]] = [:]

    package init() {}

    /// How many different states were acknowledged.
    package var count: Int { hashes.count }

    package mutating func add(_ outcome: DeedOutcome) {
        guard let last = outcome.ticket.rows.last else { return }
        hashes[Place(stream: last.stream, version: last.version)] = last.hash
    }

    func findings(in fold: JournalFold) -> [Finding] {
        var found: [Place: [UInt8]] = [:]
        for (name, rows) in fold.streams {
            for row in rows { found[Place(stream: name, version: row.version)] = row.hash }
        }
        return hashes.filter { found[$0.key] != $0.value }.keys
            .sorted { ($0.stream, $0.version) < ($1.stream, $1.version) }
            .map { Finding(.acknowledged, "\($0.stream) version \($0.version) was acknowledged and is not there") }
    }
}
