/// Finds the cues of a text, each once, and of overlapping ones only the longer.
struct CueScan {
    private(set) var evidence: [Evidence] = []
    private let space: FeatureSpace
    private let text: NormalisedText
    private var longest: (start: Int, end: Int, senses: Int32)?
    /// The first halves of pairs that stand in the sentence so far, one a pair.
    private var openers: [(pair: Int32, start: Int, end: Int)] = []
    private var reached = 0

    init(_ text: NormalisedText, in space: FeatureSpace) {
        self.space = space
        self.text = text
        scan()
        scanMentions()
    }

    private mutating func scan() {
        let characters = text.characters
        for start in characters.indices {
            var best: CueTrie.Hit?
            var pairHits: [CueTrie.Hit] = []
            space.trie.walk(characters, from: start) { hit in
                var isWord = false
                for sense in space.trie.senses[Int(hit.senses)] {
                    if case .word = sense { isWord = true } else { pairHits.append(hit); break }
                }
                if isWord { best = hit }
            }
            if let best, best.end > reached {
                take(best)
                reached = best.end
            }
            for hit in pairHits { takePair(hit) }
            if NormalisedText.Character.endsSentence(characters[start]) { openers.removeAll(keepingCapacity: true) }
        }
    }

    private mutating func take(_ hit: CueTrie.Hit) {
        for case .word(let group) in space.trie.senses[Int(hit.senses)] {
            evidence.append(Evidence(group: Int(group), place: hit.start..<hit.end))
        }
    }

    /// A pair counts when its second half starts within reach of its first, in the same sentence.
    private mutating func takePair(_ hit: CueTrie.Hit) {
        for sense in space.trie.senses[Int(hit.senses)] {
            switch sense {
            case .word: break
            case .opener(let pair):
                openers.removeAll { $0.pair == pair }
                openers.append((pair, hit.start, hit.end))
            case .closer(let pair):
                guard let index = openers.firstIndex(where: { $0.pair == pair }), openers[index].end <= hit.start,
                    hit.start - openers[index].end <= space.pairs[Int(pair)].reach
                else { break }
                let opener = openers[index]
                evidence.append(
                    Evidence(
                        group: space.pairs[Int(pair)].group,
                        place: opener.start..<hit.end,
                        gap: opener.end..<hit.start
                    )
                )
                openers.remove(at: index)
            }
        }
    }

    private mutating func scanMentions() {
        for mention in text.mentions.prefix(20) {
            for start in mention.name.indices {
                space.mentionTrie.walk(mention.name, from: start, anywhere: true) { hit in
                    for case .word(let group) in space.mentionTrie.senses[Int(hit.senses)] {
                        let cue = Array(mention.name[hit.start..<hit.end])
                        evidence.append(
                            Evidence(group: Int(group), place: mention.place, mentioned: cue)
                        )
                    }
                }
            }
        }
    }
}
