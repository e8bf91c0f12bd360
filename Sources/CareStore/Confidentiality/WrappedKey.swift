/// A key as the store keeps it: wrapped by a master key of the desk.
package struct WrappedKey: Hashable, Sendable {
    package let bytes: [UInt8]
    /// Which of the desk's master keys wrapped it; nil for one that was read back, and before the desk was opened for the first time.
    package let generation: Int64?

    package init(bytes: [UInt8], generation: Int64?) {
        self.bytes = bytes
        self.generation = generation
    }

    /// Refuses what another key than the newest has wrapped: whoever wraps the old ones anew may be past its place already.
    ///
    /// Asked in the transaction that keeps it, which is in turn with the one that takes a new master key into use.
    func demandNewest(in connection: any Connection) throws {
        try MasterKeyRows.shareTurn(in: connection)
        guard let generation, let newest = try MasterKeyRows.newestGeneration(in: connection) else { return }
        if generation != newest { throw StaleKey() }
    }
}
