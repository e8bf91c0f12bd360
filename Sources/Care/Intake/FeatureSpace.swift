/// The columns of the model: three for each group of the lexicon, one for each trait, and hashed stretches of characters.
///
/// A group counts as present, by how often (its logarithm) and by how early it first stands: a text opens with what it is about.
struct FeatureSpace: Sendable {
    static let aspects = ["present", "often", "early"]
    static let stretches = 32_768

    let groups: [CueGroup]
    let dense: Int
    let trie: CueTrie
    let mentionTrie: CueTrie
    let pairs: [(reach: Int, group: Int)]
    let conjunctions: [(group: Int, parts: [Int])]
    /// For each trait, the group of the same name, which lends it strength and lets conjunctions name it.
    let traitGroups: [Int?]

    init(_ lexicon: Lexicon) {
        groups = lexicon.groups
        dense = groups.count * 3 + TextShape.traits.count
        let places = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1.name, $0) })
        traitGroups = TextShape.traits.map { places[$0] }
        conjunctions = groups.enumerated().compactMap { index, group in
            let parts = group.parts.compactMap { places[$0] }
            return group.parts.isEmpty || parts.count < group.parts.count ? nil : (index, parts)
        }
        var entries: [(cue: [UInt32], sense: CueTrie.Sense)] = []
        var mentions: [(cue: [UInt32], sense: CueTrie.Sense)] = []
        var pairs: [(reach: Int, group: Int)] = []
        for (index, group) in groups.enumerated() {
            for cue in group.cues {
                let sides = cue.split(separator: "…").map { $0.unicodeScalars.map(NormalisedText.plain) }
                if cue.hasPrefix("@"), let name = sides.first {
                    mentions.append((Array(name.dropFirst()), .word(group: Int32(index))))
                } else if sides.count == 2 {
                    entries.append((sides[0], .opener(pair: Int32(pairs.count))))
                    entries.append((sides[1], .closer(pair: Int32(pairs.count))))
                    pairs.append((8, index))
                } else if let only = sides.first {
                    entries.append((only, .word(group: Int32(index))))
                }
            }
        }
        trie = CueTrie(entries)
        mentionTrie = CueTrie(mentions)
        self.pairs = pairs
    }

    /// The stable names of the dense columns, by which fitted weights survive an edit of the lexicon.
    var names: [String] {
        groups.flatMap { group in Self.aspects.map { "\(group.name).\($0)" } } + TextShape.traits.map { "trait.\($0)" }
    }

    /// What the lexicon alone says for one head, as weights of the dense columns.
    func prior(for head: Head) -> [Float] {
        let answers = head.answers.count
        let share = Self.shares(of: head)
        var weights = [Float](repeating: 0, count: dense * answers)
        for (index, group) in groups.enumerated() {
            for vote in group.votes where vote.head == head {
                for aspect in 0..<3 {
                    weights[(index * 3 + aspect) * answers + vote.answer] += vote.strength * share[aspect]
                }
            }
        }
        return weights
    }

    /// How much presence, frequency and earliness count before anything is learnt: a subject is named often and early, a mood
    /// or a threat need only be uttered.
    private static func shares(of head: Head) -> [Float] {
        switch head {
        case .type: [0.72, 0.216, 0.144]
        case .category: [0.9, 0.63, 0.63]
        case .urgency: [1.4, 0.28, 0]
        }
    }
}
