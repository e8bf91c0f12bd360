import CareStore
import Crypto
import Foundation

/// One of the master keys of a desk, in their order.
struct KeyGeneration: Sendable {
    /// The first key is 1; nil before a desk was opened on the database for the first time.
    let number: Int64?
    let master: MasterKey
    let wrapping: SymmetricKey

    init(_ number: Int64?, _ master: MasterKey) {
        self.number = number
        self.master = master
        wrapping = master.derived(for: "switchboard subject key wrapping v1")
    }

    /// The key that took over from this one, which only the holder of this one learns, and only while the rotation is under way.
    ///
    /// - Throws: `KeyFault.replaced` when that is over.
    func successor(_ row: MasterKeyRows.Row) throws -> KeyGeneration {
        guard let handover = row.handover, let number, row.generation == number + 1 else {
            throw KeyFault.replaced(by: row.check)
        }
        guard let bytes = try? master.opened(handover, for: Self.subject(of: row.generation)) else {
            throw KeyFault.wrongKey
        }
        return KeyGeneration(row.generation, try MasterKey(bytes: bytes))
    }

    /// The key before this one; nil when no rotation is under way.
    func predecessor(_ row: MasterKeyRows.Row) throws -> KeyGeneration? {
        guard let heritage = row.heritage else { return nil }
        guard let bytes = try? master.opened(heritage, for: Self.subject(of: row.generation)) else {
            throw KeyFault.wrongKey
        }
        return KeyGeneration(row.generation - 1, try MasterKey(bytes: bytes))
    }

    /// What is sealed for another key of the desk is sealed for this change of keys only.
    static func subject(of generation: Int64) -> Data { Data("switchboard master key \(generation)".utf8) }
}
