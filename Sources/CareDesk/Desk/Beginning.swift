import Care
import CareStore

/// What a deed begins with: the answer that was given under its key before, or what it must know.
enum Beginning<Known: Sendable>: Sendable {
    case answered(DeedOutcome)
    case known(Known)
}

extension Desk {
    /// Looks up the key of a deed and reads what it must know, all in one snapshot.
    func begin<Known: Sendable>(
        _ request: DeedRequest,
        by actor: Actor,
        reading: @escaping @Sendable (any Connection) throws -> Known
    ) async throws -> Beginning<Known> {
        try await database.read { connection in
            if let answer = try self.replay(of: request, by: actor, in: connection) { return .answered(answer) }
            return .known(try reading(connection))
        }
    }
}
