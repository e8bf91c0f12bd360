import Care
import CareStore

extension Desk {
    private static let accessPage: Int64 = 2_048
    private static let mostAccessFaults = 100

    /// Walks the access log once: no place is left out, every hash fits the entry before it, and a cut is signed.
    ///
    /// A changed entry is named and the walk goes on from what it should be, so that each fault is told once.
    package func verifyAccessLog() async throws -> AccessReport {
        var report = AccessReport()
        let cut = try await database.read { try AccessCuts.last(in: $0) }
        if let cut, !AnchorKey.isValid(cut.signature, of: cut.statement(), under: anchorKey.publicKey) {
            report.faults.append("the signature on the cut after entry \(cut.seq) of the access log is not good")
        }
        report.cutAfter = cut?.seq ?? 0
        var walk = AccessWalk(head: cut?.head ?? .genesis)
        while true {
            let after = walk.read
            let rows = try await database.read { try AccessRows.after(after, limit: Self.accessPage, in: $0) }
            if rows.isEmpty { break }
            for row in rows { walk.take(row) }
        }
        report.entries = walk.entries
        report.interruptions = walk.interruptions
        report.faults += walk.faults.prefix(Self.mostAccessFaults)
        return report
    }
}

/// The state of the walk between two entries.
private struct AccessWalk {
    var head: AccessRows.Head
    /// The place up to which entries were read.
    private(set) var read: Int64
    private(set) var entries = 0
    private(set) var faults: [String] = []
    private(set) var interruptions: [Int64] = []
    /// Whether a server began and has not ended.
    private var isRunning = false

    init(head: AccessRows.Head) {
        self.head = head
        read = head.seq
    }

    mutating func take(_ row: AccessRow) {
        entries += 1
        read = row.seq
        if row.seq != head.seq + 1 {
            faults.append("entry \(head.seq + 1) of the access log is missing")
        } else if row.computedHash(after: head.hash) != row.hash {
            faults.append("entry \(row.seq) of the access log is not what was written")
        }
        head = .init(seq: row.seq, hash: row.hash)
        follow(row)
    }

    private mutating func follow(_ row: AccessRow) {
        switch AccessNote.Kind(rawValue: row.kind) {
        case .start:
            if isRunning { interruptions.append(row.seq - 1) }
            isRunning = true
        case .stop: isRunning = false
        default: return
        }
    }
}
