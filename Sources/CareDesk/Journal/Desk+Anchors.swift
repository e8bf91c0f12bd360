import Care
import CareStore

extension Desk {
    private static let hashPage: Int64 = 4_096

    /// The sealed days of a series, oldest first.
    package func anchors(of series: AnchorSeries = .journal) async throws -> [Anchor] {
        try await database.read { try AnchorRows.all(series, in: $0) }.compactMap(Anchor.init)
    }

    /// Checks every anchor against its signature, the one before it, and the events that it stands for.
    ///
    /// One pass over places and hashes in the order of the journal; nothing is decoded.
    ///
    /// - Parameters:
    ///   - kept: Anchors that were kept elsewhere; nil checks those of the database.
    ///   - series: Those of the journal, or those of the access log, of which a signed cut may have taken the beginning.
    /// - Returns: How many were checked, and what does not fit.
    /// - Throws: A `StoreFault` when the database cannot be read.
    package func verifyAnchors(
        _ kept: [Anchor]? = nil,
        of series: AnchorSeries = .journal
    ) async throws -> AnchorReport {
        let anchors = if let kept { kept } else { try await self.anchors(of: series) }
        let (rows, cut) = try await database.read { connection in
            let cut = series == .access ? try AccessCuts.last(in: connection)?.seq : nil
            return (try AnchorRows.all(series, in: connection), cut ?? 0)
        }
        var report = AnchorReport()
        var before: Anchor?
        for anchor in anchors {
            if let fault = anchor.fault(after: before, under: anchorKey.publicKey, in: series) {
                report.faults.append(fault)
            }
            // What was destroyed when its term had passed left its root behind and nothing to compare it with.
            if anchor.lastSeq > cut {
                let (count, root) = try await root(of: anchor, in: series)
                if let fault = anchor.fault(counting: count, root: root) { report.faults.append(fault) }
                report.events += count
            }
            report.anchors += 1
            before = anchor
        }
        if kept == nil { report.faults += gaps(rows, after: before) }
        report.newest = before?.day
        return report
    }

    private func root(of anchor: Anchor, in series: AnchorSeries) async throws -> (count: Int, root: [UInt8]) {
        var tree = MerkleTree()
        try await eachHash(of: series, from: anchor.firstSeq, through: anchor.lastSeq) { tree.add(seq: $0, hash: $1) }
        return (tree.count, tree.root)
    }

    /// Walks places and hashes in order, a page in memory at a time.
    func eachHash(
        of series: AnchorSeries,
        from first: Int64,
        through last: Int64,
        _ take: (Int64, [UInt8]) -> Void
    ) async throws {
        var seq = first - 1
        while seq < last {
            let after = seq
            let page = try await database.read {
                try series.hashes(after: after, through: last, limit: Self.hashPage, in: $0)
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
