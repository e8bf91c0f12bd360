import Care
import CareStore

/// The views of the list that people keep (docs/decisions/0034).
extension Desk {
    static let viewKind = "view"

    /// The views that somebody finds: his own, then what is shared with him, each in the order in which they were made.
    package func views(for actor: Actor) async throws -> [SavedView] {
        let reach = reach(of: actor)
        return try await database.read { connection in
            let own = try ViewRows.own(actor.name, in: connection).map { try SavedView($0) }
            let shared = try ViewRows.shared(in: connection).map { try SavedView($0) }
            return own + shared.filter { $0.owner != actor.name && $0.isShown(to: reach) }
        }
    }

    /// - Throws: `Refusal` of kind `notFound` when there is no such view, or none that the actor may know of.
    package func view(_ id: String, for actor: Actor) async throws -> SavedView {
        try await database.read { try self.view(id, for: actor, in: $0) }
    }

    /// Keeps a new view.
    ///
    /// - Throws: `Refusal` of kind `conflict` when the name is taken, of kind `limit` when there are too many.
    package func saveView(_ content: ViewContent, by actor: Actor) async throws -> SavedView {
        let id = ids.next(at: clock())
        return try await settledView(id, by: actor) { _, connection in
            try SavedView.saving(content, by: actor, among: self.shelf(of: actor.name, but: id, in: connection))
        }
    }

    /// Makes a view what it is to be.
    ///
    /// - Parameters:
    ///   - id: Which view.
    ///   - content: All of it.
    ///   - actor: Its owner, or whoever may share as it is shared.
    ///   - request: The version that he saw.
    /// - Returns: The view as the deed left it.
    /// - Throws: `Refusal`, of kind `conflict` when somebody changed it meanwhile.
    package func changeView(
        _ id: String,
        to content: ViewContent,
        by actor: Actor,
        request: DeedRequest
    ) async throws -> SavedView {
        try await settledView(id, by: actor) { _, connection in
            let known = try self.view(id, for: actor, in: connection)
            try known.demand(version: request.expectedVersion)
            let shelf = try self.shelf(of: known.owner, but: id, in: connection)
            return try known.changing(to: content, by: actor, among: shelf)
        }
    }

    package func endView(_ id: String, by actor: Actor, request: DeedRequest) async throws {
        _ = try await settledView(id, by: actor) { _, connection in
            let known = try self.view(id, for: actor, in: connection)
            try known.demand(version: request.expectedVersion)
            return try known.ending(by: actor)
        }
    }

    /// Takes back a view that was deleted, as it was.
    ///
    /// - Throws: `Refusal` of kind `notFound` when there was none of the actor's; of kind `conflict` when its name is taken by now.
    package func restoreView(_ id: String, by actor: Actor) async throws -> SavedView {
        let now = clock()
        return try await settledView(id, by: actor) { rows, connection in
            guard let known = try SavedView(id, rows) else { throw Refusal.noView }
            let shelf = try self.shelf(of: known.owner, but: id, in: connection)
            return try known.restoring(by: actor, asOf: now, among: shelf)
        }
    }

    /// How many tickets each view holds for whoever looks, counted up to a bound.
    package func counts(of views: [SavedView], for actor: Actor) async throws -> [TicketList.Count] {
        let reach = reach(of: actor)
        return try await database.read { connection in
            try views.map { view in
                try TicketList(view.content, within: reach, for: actor.name).count(in: connection)
            }
        }
    }

    private func view(_ id: String, for actor: Actor, in connection: any Connection) throws -> SavedView {
        guard let row = try ViewRows.find(id, in: connection) else { throw Refusal.noView }
        let view = try SavedView(row)
        guard view.isShown(to: reach(of: actor)) else { throw Refusal.noView }
        return view
    }

    private func shelf(of owner: String, but id: String, in connection: any Connection) throws -> SavedView.Shelf {
        let own = try ViewRows.own(owner, in: connection).filter { $0.id != id }.map { try SavedView($0).content.name }
        return SavedView.Shelf(names: Set(own), shared: try ViewRows.shared(in: connection).count)
    }

    /// Event and row in one transaction; views take turns, for they are counted and named.
    private func settledView(
        _ id: String,
        by actor: Actor,
        decide: @escaping @Sendable ([JournalRow], any Connection) throws -> [ViewEvent]
    ) async throws -> SavedView {
        let (now, stream) = (clock(), Self.stream(ofView: id))
        let (view, seq) = try await retried { connection -> (SavedView, Int64?) in
            try connection.takeTurn(in: "views")
            let rows = try Journal.stream(stream, in: connection)
            let events = try decide(rows, connection)
            let known = try SavedView(id, rows)
            if let known, events.isEmpty { return (known, nil) }
            let moment = max(now, known?.changedAt ?? now)
            let new = try self.rows(of: events, after: rows, in: stream, by: actor, at: moment)
            guard let after = try SavedView(id, rows + new) else { throw Refusal.noView }
            try after.write(to: connection)
            return (after, try Journal.append(new, to: connection).last)
        }
        if let seq { announcer.announce(seq) }
        return view
    }

    static func stream(ofView id: String) -> String { "\(viewKind)/\(id)" }
}

extension SavedView {
    fileprivate func demand(version: Int?) throws(Refusal) {
        guard let version, version != self.version else { return }
        throw .stale(Text(zh: "视图", en: "The view"), seen: version, now: self.version)
    }
}
