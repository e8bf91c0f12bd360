import CareStore

/// The signed word over everything that was written on one local day, as auditors keep it elsewhere (handbook 7.3).
package struct Anchor: Codable, Hashable, Sendable {
    /// The local day of writing, such as `2026-11-23`.
    package let day: String
    package let firstSeq: Int64
    package let lastSeq: Int64
    package let events: Int64
    /// The root over place and hash of each event, in hexadecimal.
    package let root: String
    /// The root of the anchor before it; 64 zeros for the first.
    package let previous: String
    package let signature: String

    static let none = String(repeating: "0", count: 64)

    /// Nil for a day that has no seal yet.
    init?(_ row: AnchorRow) {
        guard let last = row.lastSeq, let seal = row.seal else { return nil }
        self.init(
            day: row.day,
            firstSeq: row.firstSeq,
            lastSeq: last,
            events: seal.events,
            root: seal.root.hexadecimal,
            previous: seal.previous.isEmpty ? Self.none : seal.previous.hexadecimal,
            signature: seal.signature.hexadecimal
        )
    }

    init(
        day: String,
        firstSeq: Int64,
        lastSeq: Int64,
        events: Int64,
        root: String,
        previous: String,
        signature: String
    ) {
        self.day = day
        self.firstSeq = firstSeq
        self.lastSeq = lastSeq
        self.events = events
        self.root = root
        self.previous = previous
        self.signature = signature
    }

    /// What is signed: seven lines, each ended by a line feed, that any Ed25519 tool can check.
    package func statement(in series: AnchorSeries) -> String {
        "switchboard \(series == .access ? "access " : "")anchor v1\n\(day)\n\(firstSeq)\n\(lastSeq)\n\(events)\n\(root)\n\(previous)\n"
    }

    /// What is wrong with this anchor after the one before it; nil when it fits.
    package func fault(
        after before: Anchor?,
        under publicKey: [UInt8],
        in series: AnchorSeries = .journal
    ) -> String? {
        let expected = (before?.lastSeq ?? 0) + 1
        if firstSeq != expected {
            return "the anchor of \(day) begins with event \(firstSeq) where \(expected) was expected"
        }
        if let before, day <= before.day { return "the anchor of \(day) stands after that of \(before.day)" }
        if previous != before?.root ?? Self.none { return "the anchor of \(day) does not follow the one before it" }
        guard let bytes = [UInt8](hexadecimal: signature),
            AnchorKey.isValid(bytes, of: statement(in: series), under: publicKey)
        else {
            return "the signature on the anchor of \(day) is not good"
        }
        return nil
    }

    /// What is wrong when these are the events of the day; nil when they are the same.
    package func fault(counting events: Int, root: [UInt8]) -> String? {
        if Int64(events) != self.events {
            return "\(events) events stand in \(day) (\(firstSeq) to \(lastSeq)) where \(self.events) were anchored"
        }
        return root.hexadecimal == self.root ? nil : "an event of \(day) is not the one that was anchored"
    }
}
