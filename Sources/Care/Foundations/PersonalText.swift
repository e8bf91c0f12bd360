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

    /// The first characters in one line, when the words are in the clear.
    package func beginning(of count: Int) -> PersonalText? {
        words.map { words in
            .clear(String(words.prefix(count)).split(whereSeparator: \.isNewline).joined(separator: " "))
        }
    }

    /// Whether there is nothing to read: empty words say nothing, a sealed field always holds some.
    package var isEmpty: Bool {
        if case .clear(let words) = self { words.allSatisfy(\.isWhitespace) } else { false }
    }
}

extension PersonalText: Codable {
    package init(from decoder: any Decoder) throws {
        let base64 = try decoder.singleValueContainer().decode(String.self)
        guard let bytes = Data(base64Encoded: base64) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a sealed field is base64")
            )
        }
        self = .sealed(Array(bytes))
    }

    package func encode(to encoder: any Encoder) throws {
        guard case .sealed(let bytes) = self else {
            throw EncodingError.invalidValue(
                self,
                .init(codingPath: encoder.codingPath, debugDescription: "personal words are written only when sealed")
            )
        }
        var container = encoder.singleValueContainer()
        try container.encode(Data(bytes).base64EncodedString())
    }
}
