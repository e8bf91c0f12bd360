import Crypto
import Synchronization

/// Random nonces for sealing, drawn from the system a few hundred at a time: one call of the system for each costs as much as the sealing.
///
/// Ninety-six random bits for each seal under a subject's own key are within the bounds of NIST SP 800-38D § 8.3 by many orders of magnitude.
final class Nonces: Sendable {
    private static let stockCount = 256
    private static let byteCount = 12

    private let stock = Mutex<[UInt8]>([])

    func next() throws -> AES.GCM.Nonce {
        let bytes = stock.withLock { stock in
            if stock.isEmpty { stock = Self.random() }
            defer { stock.removeLast(Self.byteCount) }
            return Array(stock.suffix(Self.byteCount))
        }
        return try AES.GCM.Nonce(data: bytes)
    }

    private static func random() -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: stockCount * byteCount * 8)).withUnsafeBytes { Array($0) }
    }
}
