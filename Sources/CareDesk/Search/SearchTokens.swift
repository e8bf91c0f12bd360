/// Cuts words into what the search index holds, and hides each piece behind a keyed hash.
///
/// Han text gives single characters and pairs; other scripts give lower-cased words and runs of digits. Clear pieces would undo the encryption at rest, so
/// each is replaced by 40 keyed bits (docs/decisions/0011); the rare accidents are removed by looking at the opened words.
struct SearchTokens {
    let key: SipHash.Key

    /// The keyed tokens of a text that is indexed, each once, separated by spaces.
    func indexed(_ text: String) -> String {
        var seen: Set<UInt64> = []
        seen.reserveCapacity(text.utf8.count)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 6)
        forEachPiece(of: text, singles: true) { piece in
            let token = hidden(piece)
            if seen.insert(token).inserted { append(token, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The keyed tokens that a text which is searched for must hold: pairs where there are any, single characters where there are none.
    func searched(_ text: String) -> [String] {
        var tokens: Set<String> = []
        forEachPiece(of: text, singles: false) { piece in
            var bytes: [UInt8] = []
            append(hidden(piece), to: &bytes)
            tokens.insert(String(decoding: bytes, as: UTF8.self))
        }
        return tokens.sorted()
    }

    private func hidden(_ piece: Piece) -> UInt64 { SipHash.hash(piece, key: key) & 0xff_ffff_ffff }

    /// Eight characters of base 32 for forty bits.
    private func append(_ token: UInt64, to bytes: inout [UInt8]) {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        for shift in stride(from: UInt64(35), through: 0, by: -5) {
            bytes.append(Self.alphabet[Int(token >> shift & 31)])
        }
    }

    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

    private typealias Piece = Slice<UnsafeBufferPointer<UInt8>>

    /// Walks the pieces: with `singles` every Han character and every pair, without only pairs and lone characters.
    private func forEachPiece(of text: String, singles: Bool, _ body: (Piece) -> Void) {
        let folded = Self.folded(text)
        Array(folded.utf8).withUnsafeBufferPointer { bytes in
            var cut = Cut(bytes: bytes, singles: singles)
            var place = 0
            for scalar in folded.unicodeScalars {
                let end = place + UTF8.width(scalar)
                cut.take(Self.script(of: scalar), place..<end, body)
                place = end
            }
            cut.end(body)
        }
    }

    /// Where the walk stands: in a run of Han text, in a word, or between.
    private struct Cut {
        let bytes: UnsafeBufferPointer<UInt8>
        let singles: Bool
        private var word: Range<Int>?
        private var previous: Range<Int>?
        private var isLone = false

        init(bytes: UnsafeBufferPointer<UInt8>, singles: Bool) {
            self.bytes = bytes
            self.singles = singles
        }

        mutating func take(_ script: Script, _ place: Range<Int>, _ body: (Piece) -> Void) {
            switch script {
            case .han:
                endWord(body)
                if singles { body(bytes[place]) }
                if let previous { body(bytes[previous.lowerBound..<place.upperBound]) }
                isLone = previous == nil
                previous = place
            case .other:
                endHan(body)
                word = (word?.lowerBound ?? place.lowerBound)..<place.upperBound
            case .none:
                end(body)
            }
        }

        mutating func end(_ body: (Piece) -> Void) {
            endHan(body)
            endWord(body)
        }

        private mutating func endHan(_ body: (Piece) -> Void) {
            if let previous, isLone, !singles { body(bytes[previous]) }
            previous = nil
        }

        private mutating func endWord(_ body: (Piece) -> Void) {
            if let word { body(bytes[word]) }
            word = nil
        }
    }

    private enum Script {
        case han, other, none
    }

    private static func script(of scalar: Unicode.Scalar) -> Script {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2FA1F: .han
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: .other
        case 0..<0x80, 0x3000...0x3002, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1A: .none
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .other : .none
        }
    }

    /// The text in small letters; most of what customers say has no others.
    private static func folded(_ text: String) -> String {
        let isSmall = text.unicodeScalars.allSatisfy { scalar in
            switch script(of: scalar) {
            case .han, .none: true
            case .other:
                scalar.isASCII ? scalar.value < 0x41 || scalar.value > 0x5A : !scalar.properties.changesWhenLowercased
            }
        }
        return isSmall ? text : text.lowercased()
    }
}
