import Care

/// Chooses what fits a few typed words, the closest first; what fits alike stays in its order.
struct Finder {
    let romanised: Romanised
    let words: Words

    /// The fitting ones of `all`; without words all of them.
    func callAsFunction(_ typed: String, among all: [Findable]) -> [Findable] {
        let asked = typed.lowercased().filter { !$0.isWhitespace }
        if asked.isEmpty { return all }
        let spellings = romanised(all.map(\.name.zh))
        let ranked = zip(all, spellings).enumerated().compactMap { place, pair in
            rank(of: pair.0, pair.1, asked).map { (rank: $0, place: place, found: pair.0) }
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.found)
    }

    /// How closely it fits, 0 being closest; nil when it does not.
    private func rank(of candidate: Findable, _ spelling: Romanised.Spelling, _ asked: String) -> Int? {
        let (shown, number) = (Self.plain(words[candidate.name]), candidate.number.lowercased())
        let names = [Self.plain(candidate.name.zh), Self.plain(candidate.name.en)]
        if number == asked || shown == asked { return 0 }
        if shown.hasPrefix(asked) || (!number.isEmpty && number.hasPrefix(asked)) { return 1 }
        if spelling.initials.hasPrefix(asked) { return 2 }
        if spelling.whole.hasPrefix(asked) { return 3 }
        if names.contains(where: { $0.contains(asked) }) { return 4 }
        // Two letters inside a spelling fit nearly everything.
        if asked.count > 2, spelling.whole.contains(asked) || number.contains(asked) { return 5 }
        return nil
    }

    private static func plain(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
