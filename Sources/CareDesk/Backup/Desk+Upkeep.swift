import Care
import CareStore

/// What the desk owes to itself (handbook 7.3; docs/decisions/0028).
extension Desk {
    /// Begins to count the periods of the upkeep, once; whoever serves the desk says so with every start.
    @discardableResult
    package func openUpkeep(by actor: Actor) async throws -> MatterCase<Upkeep> {
        if let known = try await upkeep() { return known }
        let once = DeedRequest(key: "upkeep")
        return try await openMatter(Upkeep.self, by: actor, request: once) { number, _ in
            MatterOpening(events: [.opened(.init(number: number))], key: nil)
        }
    }

    /// The upkeep with its duties; nil when nobody has served this desk yet.
    package func upkeep() async throws -> MatterCase<Upkeep>? {
        try await database.read { connection in
            let rows = try MatterList(kind: MatterKind.upkeep.rawValue, limit: 1).page(in: connection).rows
            return try rows.first.map { try self.matterCase(id: $0.id, upTo: nil, in: connection) }
        }
    }

    /// Notes that a backup was brought back: this quarter's drill is done, and the next quarter begins.
    func noteTrial(of backup: String, by actor: Actor) async throws {
        let known = try await openUpkeep(by: actor)
        let _: MatterCase<Upkeep> = try await changeMatter(
            known.content.number,
            by: actor,
            request: DeedRequest()
        ) { _, _, _ in [.tried(.init(backup: backup))] }
    }
}
