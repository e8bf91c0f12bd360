import Care
import Crypto
import Foundation

/// The key of one data subject.
package struct SubjectKey: Sendable {
    let key: SymmetricKey
    /// Whether nothing but storage goes on: then it opens nothing, and no deed seals with it (PIPL 47; docs/decisions/0022).
    var isRestricted = false
    private static let nonces = Nonces()

    /// Seals clear words; what is sealed or shredded stays as it is.
    package func seal(_ text: PersonalText) throws -> PersonalText {
        guard case .clear(let words) = text else { return text }
        let box = try AES.GCM.seal(Array(words.utf8), using: key, nonce: Self.nonces.next())
        return .sealed(Array(box.combined ?? Data()))
    }

    /// Opens sealed words; what cannot be opened under this key is refused.
    package func open(_ text: PersonalText) throws -> PersonalText {
        guard case .sealed(let bytes) = text else { return text }
        if isRestricted { return .shredded }
        let words = try AES.GCM.open(AES.GCM.SealedBox(combined: bytes), using: key)
        return .clear(String(decoding: words, as: UTF8.self))
    }
}
