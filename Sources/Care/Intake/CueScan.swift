/// Finds the cues of a text, each once, and of overlapping ones only the longer.
struct CueScan {
    private(set) var evidence: [Evidence] = []
    private let space: FeatureSpace
    private let text: NormalisedText
    private var longest: (start: Int, end: Int, senses: Int32)?
    private var openers: [Int32: (end: Int, sentence: Int, start: Int)] = [:]
    private var sentence = 0
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
            if NormalisedText.Character.endsSentence(characters[start]) { sentence += 1 }
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
            case .opener(let pair): openers[pair] = (hit.end, sentence, hit.start)
            case .closer(let pair):
                guard let opener = openers[pair], opener.end <= hit.start, opener.sentence == sentence,
                    hit.start - opener.end <= space.pairs[Int(pair)].reach
                else { break }
                evidence.append(Evidence(group: space.pairs[Int(pair)].group, place: opener.start..<hit.end))
                openers[pair] = nil
            }
        }
    }

    private mutating func scanMentions() {
        for mention in text.mentions.prefix(20) {
            for cue in space.mentionCues where mention.name.contains(cue.name) {
                evidence.append(Evidence(group: cue.group, place: mention.place, inMention: true))
            }
        }
    }
}
