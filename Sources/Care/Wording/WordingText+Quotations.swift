/// What stands between quotation marks.
extension WordingText {
    /// How long a quotation is at most, in characters, and how many are looked at.
    private static let most = (length: 200, count: 50)

    /// The quotations of what a customer said; all of them when nobody knows what he said (handbook 3.3).
    func quotations(of heard: [String]?) -> [Range<Int>] {
        let quoted = quotations
        guard let heard, !quoted.isEmpty else { return quoted }
        let entries = quoted.enumerated().map { index, range in
            (cue: Array(characters[range]), sense: CueTrie.Sense.word(group: Int32(index)))
        }
        let trie = CueTrie(entries)
        var said: Set<Int32> = []
        for words in heard.map({ WordingText($0).characters }) {
            for start in words.indices {
                trie.walk(words, from: start) { hit in
                    for case .word(let index) in trie.senses[Int(hit.senses)] { said.insert(index) }
                }
            }
        }
        return quoted.enumerated().filter { said.contains(Int32($0.offset)) }.map(\.element)
    }

    /// What stands between marks that open and close, inside of them.
    private var quotations: [Range<Int>] {
        var (found, opened): ([Range<Int>], (at: Int, closing: UInt32)?) = ([], nil)
        for (index, character) in characters.enumerated() {
            if let open = opened, character == open.closing {
                if index > open.at + 1, index - open.at <= Self.most.length { found.append(open.at + 1..<index) }
                if found.count == Self.most.count { break }
                opened = nil
            } else if opened == nil, let closing = Self.marks[character] {
                opened = (index, closing)
            }
            if let open = opened, index - open.at > Self.most.length { opened = nil }
        }
        return found
    }

    /// Marks that open a quotation, with those that close it: “ ” 「 」 『 』 and the straight ones.
    private static let marks: [UInt32: UInt32] = [0x201C: 0x201D, 0x300C: 0x300D, 0x300E: 0x300F, 0x22: 0x22]
}
