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
        switch desk.database.dialect {
        case .sqlite: try await lookAtFile()
        case .postgres: try await lookAtHorizon()
        }
    }

    /// The file tells whether another program has written to it; then everything new is taken in.
    private func lookAtFile() async throws -> Bool {
        let (mark, newest) = try await desk.database.write { connection in
            (try ForeignWrites.mark(in: connection), try Journal.newest(in: connection))
        }
        if mark == self.mark {
            seen = newest
            return false
        }
        _ = try await takeIn(through: newest, without: [])
        self.mark = mark
        desk.announcer.announce(newest)
        return true
    }

    /// Everything up to the horizon is taken in, but for the deeds that were done here.
    private func lookAtHorizon() async throws -> Bool {
        let place = try await desk.horizon.look()
        guard place > seen else { return false }
        let own = desk.announcer.settle(through: place)
        return try await takeIn(through: place, without: own)
    }

    /// Takes in the streams that have changed up to a place; returns whether there were any.
    private func takeIn(through place: Int64, without own: Set<Int64>) async throws -> Bool {
        var hasNews = false
        while seen < place {
            let after = seen
            let changes = try await desk.database.read { connection in
                try Journal.streamsChanged(after: after, through: place, limit: Self.batch, in: connection)
            }
            guard let last = changes.map(\.seq).max() else { break }
            // A deed of ours was decided on everything that its stream held before it.
            let newest = Dictionary(changes.map { ($0.stream, $0.seq) }, uniquingKeysWith: max)
            let others = newest.filter { !own.contains($0.value) }.map(\.key)
            try await takeIn(others)
            hasNews = hasNews || !others.isEmpty
            seen = last
        }
        seen = max(seen, place)
        return hasNews
    }

    private func takeIn(_ streams: [String]) async throws {
        let subjects = Set(streams).sorted().map { stream in
            let parts = stream.split(separator: "/", maxSplits: 1).map(String.init)
            return (kind: parts.first ?? "", name: parts.last ?? "")
        }
        if subjects.contains(where: { $0.kind == "handbook" }) { try await desk.reloadHandbook() }
        if subjects.contains(where: { $0.kind == "keys" }) { try await desk.learnMasterKey() }
        if subjects.contains(where: { $0.kind == "centre" }) { try await desk.dispatcher.start(from: desk) }
        if subjects.contains(where: { $0.kind == "staff" }) { desk.door.changed() }
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
