import Foundation

/// Words that belong to a customer: a name, a number, an address, what was said.
///
/// Clear words live only in memory. Encoding is refused until the vault has sealed them, so that no clear personal data can reach the journal
/// by oversight (PIPL 51; handbook 7.3).
package enum PersonalText: Hashable, Sendable {
    case clear(String)
    /// AES-GCM ciphertext (nonce, cipher, tag) under the data subject's key.
    case sealed([UInt8])
    /// The subject's key was destroyed; nobody can read this again.
    case shredded

    /// The words, when they are in the clear.
    package var words: String? {
        if case .clear(let words) = self { words } else { nil }
    }

    /// Whether there is nothing to read: empty words say nothing, a sealed field always holds some.
    package var isEmpty: Bool {
        if case .clear(let words) = self { words.allSatisfy(\.isWhitespace) } else { false }
    }
}

extension PersonalText {
    /// Reads sealed words in base 64; nil when it is not that.
    package init?(sealedText: String) {
        guard let bytes = Data(base64Encoded: sealedText) else { return nil }
        self = .sealed(Array(bytes))
    }

    /// The sealed words in base 64.
    ///
    /// - Throws: `EncodingError` when they are not sealed.
    package var sealedText: String {
        get throws {
            guard case .sealed(let bytes) = self else {
                let why = "personal words are written only when sealed"
                throw EncodingError.invalidValue(self, .init(codingPath: [], debugDescription: why))
            }
            return Data(bytes).base64EncodedString()
        }
    }
}
