import CareDesk
import CareStore
import Foundation

/// Anchors as they leave the desk: with the public key under which they were signed.
struct AnchorDocument: Codable {
    let publicKey: String
    /// `access` for the days of the access log; those of the journal when nothing is said.
    let series: AnchorSeries?
    let anchors: [Anchor]

    /// Reads an exported file.
    static func read(_ path: String) throws -> AnchorDocument {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw CommandFault("\(path) cannot be read")
        }
        do {
            return try JSONDecoder().decode(AnchorDocument.self, from: bytes)
        } catch {
            throw CommandFault("\(path) is no export of anchors; make one with `switchboard anchors export`")
        }
    }

    /// The first thing wrong with the list in itself; nil when every anchor is signed and follows the one before it.
    func fault(under key: [UInt8]) -> String? {
        var before: Anchor?
        for anchor in anchors {
            if let fault = anchor.fault(after: before, under: key, in: series ?? .journal) { return fault }
            before = anchor
        }
        return nil
    }
}

extension AnchorSeries: Codable {}
