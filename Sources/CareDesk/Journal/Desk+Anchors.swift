import Care
import CareStore

extension Desk {
    private static let hashPage: Int64 = 4_096

    /// The sealed days, oldest first.
    package func anchors() async throws -> [Anchor] {
        try await database.read { try AnchorRows.all(in: $0) }.compactMap(Anchor.init)
    }

    /// Checks every anchor against its signature, the one before it, and the events that it stands for.
    ///
    /// One pass over places and hashes in the order of the journal; nothing is decoded.
    ///
    /// - Parameter kept: Anchors that were kept elsewhere; nil checks those of the database.
    /// - Returns: How many were checked, and what does not fit.
    /// - Throws: A `StoreFault` when the database cannot be read.
    package func verifyAnchors(_ kept: [Anchor]? = nil) async throws -> AnchorReport {
        let anchors = if let kept { kept } else { try await self.anchors() }
        let rows = try await database.read { try AnchorRows.all(in: $0) }
        var report = AnchorReport()
        var before: Anchor?
        for anchor in anchors {
            var tree = MerkleTree()
            try await eachHash(from: anchor.firstSeq, through: anchor.lastSeq) { tree.add(seq: $0, hash: $1) }
            let faults = [
                anchor.fault(after: before, under: anchorKey.publicKey),
                anchor.fault(counting: tree.count, root: tree.root),
            ]
            report.faults += faults.compactMap(\.self)
            report.anchors += 1
            report.events += tree.count
            before = anchor
        }
        if kept == nil { report.faults += gaps(rows, after: before) }
        report.newest = before?.day
        return report
    }

    /// Walks places and hashes in order, a page in memory at a time.
    func eachHash(from first: Int64, through last: Int64, _ take: (Int64, [UInt8]) -> Void) async throws {
        var seq = first - 1
        while seq < last {
            let after = seq
            let page = try await database.read {
                try Journal.hashes(after: after, through: last, limit: Self.hashPage, in: $0)
            }
            guard let end = page.last else { return }
            for (seq, hash) in page { take(seq, hash) }
            seq = end.seq
        }
    }

    /// An ended day without its seal between sealed ones, and a beginning that was cut off.
    private func gaps(_ rows: [AnchorRow], after last: Anchor?) -> [String] {
        let unsealed = rows.filter { row in row.seal == nil && row.day < last?.day ?? "" }
        return unsealed.map { "the anchor of \($0.day) has lost its seal" }
    }
}
