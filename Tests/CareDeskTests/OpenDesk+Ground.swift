import CareDesk
import CareGround
import Testing

extension Trait where Self == ConditionTrait {
    /// What only a database that is a file does.
    static var onFiles: Self {
        .enabled(if: !Ground.isPostgres, "a PostgreSQL database is backed up by its own means")
    }
}

extension Neighbours {
    /// Looks until there is news.
    ///
    /// On PostgreSQL a place in the journal is settled when every transaction of the server that is older has ended, those of other tests too.
    @discardableResult
    func hear() async throws -> Bool {
        for _ in 0..<(Ground.isPostgres ? 1_000 : 1) {
            if try await look() { return true }
            if Ground.isPostgres { try await Task.sleep(for: .milliseconds(10)) }
        }
        return false
    }
}
