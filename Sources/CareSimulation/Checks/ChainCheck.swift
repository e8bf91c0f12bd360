import Care
import CareDesk
import CareStore

/// Follows one stream from its first event: versions, hashes, moments and actors.
struct ChainCheck {
    let rows: [JournalRow]

    init(_ rows: [JournalRow]) {
        self.rows = rows
    }

    var findings: [Finding] {
        var findings: [Finding] = []
        var (head, version, at) = (JournalRow.genesis, Int64(0), Int64.min)
        for row in rows {
            let place = "\(row.stream) version \(row.version)"
            if row.version != version + 1 { findings.append(Finding(.chain, "\(place) follows version \(version)")) }
            if row.prev != head || row.hash != row.computedHash { findings.append(Finding(.chain, place)) }
            if row.at < at { findings.append(Finding(.time, "\(place) is earlier than the event before it")) }
            if Actor(row.actor).map(\.name.isEmpty) ?? true {
                findings.append(Finding(.actor, "\(place): \(row.actor)"))
            }
            (head, version, at) = (row.hash, row.version, row.at)
        }
        return findings
    }
}
