import Care
import CareStore

extension Desk {
    /// 回避: says whom the ticket is about; they neither handle nor see it from now on (handbook 2.2, 7.2).
    package func declareConflict(
        on number: String,
        of people: Set<String>,
        because reason: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try Ticket.demandRole(of: actor)
        let unknown = try await database.read { connection in
            try people.sorted().prefix(Ticket.mostConcerned).first { try StaffRows.find($0, in: connection) == nil }
        }
        if let unknown {
            throw Refusal.field("/people", "没有用户 \(unknown)", "There is nobody called \(unknown)", clause: "2.2")
        }
        return try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.declaring(conflictOf: people, because: reason, by: actor)
        }
    }
}
