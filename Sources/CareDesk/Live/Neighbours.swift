import Care
import CareStore

/// Takes in what other programs wrote to the same database: an import, or commands beside the server (docs/decisions/0013).
///
/// A server knows the floor from memory. What it did not do itself it learns here from the journal, a quarter of a second later.
package actor Neighbours {
    private let desk: Desk
    private var mark: Int64?
    private var seen: Int64
    private static let batch: Int64 = 1_000

    package init(_ desk: Desk) {
        self.desk = desk
        seen = desk.openedAfter
    }

    /// Looks once; returns whether somebody else has written since the last look.
    @discardableResult
    package func look() async throws -> Bool {
        let (mark, newest) = try await desk.database.write { connection in
            (try ForeignWrites.mark(in: connection), try Journal.newest(in: connection))
        }
        if mark == self.mark {
            seen = newest
            return false
        }
        while seen < newest {
            let after = seen
            let streams = try await desk.database.read { connection in
                try Journal.streamsChanged(after: after, limit: Self.batch, in: connection)
            }
            guard let last = streams.map(\.seq).max() else { break }
            try await takeIn(streams.map(\.stream))
            seen = last
        }
        self.mark = mark
        desk.announcer.announce(newest)
        return true
    }

    private func takeIn(_ streams: [String]) async throws {
        let subjects = Set(streams).sorted().map { stream in
            let parts = stream.split(separator: "/", maxSplits: 1).map(String.init)
            return (kind: parts.first ?? "", name: parts.last ?? "")
        }
        if subjects.contains(where: { $0.kind == "handbook" }) { try await desk.reloadHandbook() }
        if subjects.contains(where: { $0.kind == "centre" }) { try await desk.dispatcher.start(from: desk) }
        let people = Set(subjects.filter { $0.kind == "staff" }.map(\.name))
        for name in people.sorted() { try await desk.learnReach(of: name) }
        if !people.isEmpty { try await desk.dispatcher.peopleChanged(people, on: desk) }
        for subject in subjects where subject.kind == "customer" { desk.keyRing.forget(subject.name) }
        for subject in subjects where subject.kind == "ticket" {
            let known = try await desk.database.read {
                try self.desk.ticketCase(id: subject.name, upTo: nil, in: $0)
            }
            await desk.dispatcher.ticketChanged(known, on: desk)
        }
    }
}
