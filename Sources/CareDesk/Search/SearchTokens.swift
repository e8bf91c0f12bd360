/// Cuts words into what the search index holds, and hides each piece behind a keyed hash.
///
/// Han text gives single characters and pairs; other scripts give lower-cased words and runs of digits. Clear pieces would undo the encryption at rest, so
/// each is replaced by 40 keyed bits (docs/decisions/0011); the rare accidents are removed by looking at the opened words.
struct SearchTokens {
    let key: SipHash.Key

    /// The keyed tokens of a text that is indexed, each once, separated by spaces.
    func indexed(_ text: String) -> String {
        var seen: Set<UInt64> = []
        var bytes: [UInt8] = []
        forEachPiece(of: text, singles: true) { piece in
            let token = hidden(piece)
            if seen.insert(token).inserted { append(token, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The keyed tokens that a text which is searched for must hold: pairs where there are any, single characters where there are none.
    func searched(_ text: String) -> [String] {
        var tokens: [String] = []
        forEachPiece(of: text, singles: false) { piece in
            var bytes: [UInt8] = []
            append(hidden(piece), to: &bytes)
            tokens.append(String(decoding: bytes, as: UTF8.self))
        }
        return Array(Set(tokens)).sorted()
    }

    private func hidden(_ piece: [UInt8]) -> UInt64 { SipHash.hash(piece, key: key) & 0xff_ffff_ffff }

    /// Eight characters of base 32 for forty bits.
    private func append(_ token: UInt64, to bytes: inout [UInt8]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        for shift in stride(from: UInt64(35), through: 0, by: -5) {
            bytes.append(Self.alphabet[Int(token >> shift & 31)])
        }
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    /// Walks the pieces: with `singles` every Han character and every pair, without only pairs and lone characters.
    private func forEachPiece(of text: String, singles: Bool, _ body: ([UInt8]) -> Void) {
        var word: [UInt8] = []
        var previous: [UInt8]?
        var isLone = false
        func endHan() {
            if let previous, isLone, !singles { body(previous) }
            previous = nil
        }
        func endWord() {
            if !word.isEmpty { body(word) }
            word = []
        }
        for scalar in text.lowercased().unicodeScalars {
            if Self.isHan(scalar) {
                endWord()
                let character = Array(String(scalar).utf8)
                if singles { body(character) }
                if let previous { body(previous + character) }
                isLone = previous == nil
                previous = character
            } else {
                endHan()
                if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    word += Array(String(scalar).utf8)
                } else {
                    endWord()
                }
            }
        }
        endHan()
        endWord()
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2FA1F: true
        default: false
        }
    }
}
