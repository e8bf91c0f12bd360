/// A database, as the rest of the desk knows it: whole transactions, and no driver's name.
package protocol Database: Sendable {
    var dialect: Dialect { get }

    /// Runs `body` in one snapshot.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Runs `body` in one transaction and returns when it is durable.
    ///
    /// The body may run more than once (a batch is replayed when one of its deeds fails), so it must not change anything outside.
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Copies everything, as it stands in one snapshot, into a new file at `path`, beside readers and writers.
    ///
    /// A file that is there is not written over. `progress` hears how much is copied, and of how much.
    func copy(to path: String, progress: @escaping @Sendable (_ done: Int64, _ all: Int64) -> Void) async throws

    func close() async
}
