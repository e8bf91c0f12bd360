/// One reading of one reply.
struct WordingScan {
    private struct Match {
        let range: Range<Int>
        let group: Int

        /// In the order of the text, of those that begin together the longest first.
        static func isBefore(_ left: Match, _ right: Match) -> Bool {
            (left.range.lowerBound, -left.range.upperBound, left.group)
                < (right.range.lowerBound, -right.range.upperBound, right.group)
        }
    }

    private let text: WordingText
    private let check: WordingCheck
    private var matches: [Match] = []
    private var innocents: [Match] = []
    /// Negations, each with the character behind it.
    private var negations: [Range<Int>] = []
    /// The groups of which something that must be there is there.
    private var present: Set<Int> = []

    init(_ text: WordingText, by check: WordingCheck) {
        self.text = text
        self.check = check
    }

    mutating func read() {
        let start = lastStart
        let ends = (first: firstEnd, last: start == 0 ? (text.characters.count + 1) / 2 : start)
        var spokenUpTo = 0
        for start in text.characters.indices {
            readWords(at: start, ends, &spokenUpTo)
            for index in check.expressions[text.characters[start]] ?? [] {
                let (expression, group, isInnocent) = check.compiled[index]
                guard let end = expression.end(in: text, from: start), standsAlone(start, end) else { continue }
                keep(Match(range: start..<end, group: group), isInnocent: isInnocent)
            }
        }
        readGrunt()
    }

    private mutating func readWords(at start: Int, _ ends: (first: Int, last: Int), _ spokenUpTo: inout Int) {
        var longest: (end: Int, isNegation: Bool)?
        check.trie.walk(text.characters, from: start) { hit in
            for case .word(let code) in check.trie.senses[Int(hit.senses)] {
                if code < 0 {
                    longest = (hit.end, code == WordingCheck.negation)
                    continue
                }
                let (group, sense) = (Int(code / 4), WordingCheck.Sense(rawValue: code % 4))
                if sense == .required {
                    let isOpening = check.groups[group].manners.contains(.opening)
                    if isOpening ? start < ends.first : start >= ends.last { present.insert(group) }
                } else {
                    keep(Match(range: start..<hit.end, group: group), isInnocent: sense == .innocent)
                }
            }
        }
        guard let longest, start >= spokenUpTo else { return }
        spokenUpTo = longest.end
        if longest.isNegation { negations.append(start..<longest.end) }
    }

    private mutating func keep(_ match: Match, isInnocent: Bool) {
        if isInnocent {
            innocents.append(match)
        } else if check.groups[match.group].isWanted {
            present.insert(match.group)
        } else {
            matches.append(match)
        }
    }

    /// Where the first sentence ends; of a single one the first half.
    private var firstEnd: Int {
        let end = text.characters.indices.first(where: text.endsSentence) ?? text.characters.count
        return lastStart == 0 ? min(end, (text.characters.count + 1) / 2) : end
    }

    /// Where the last sentence begins.
    private var lastStart: Int {
        let end = text.characters.indices.last { !text.endsSentence($0) } ?? 0
        return (text.characters.indices.prefix(end).last(where: text.endsSentence) ?? -1) + 1
    }

    private func standsAlone(_ start: Int, _ end: Int) -> Bool {
        typealias Character = NormalisedText.Character
        let characters = text.characters
        guard start < end else { return false }
        let openLeft = start > 0 && Character.isWord(characters[start]) && Character.isWord(characters[start - 1])
        let openRight =
            end < characters.count && Character.isWord(characters[end - 1]) && Character.isWord(characters[end])
        return !openLeft && !openRight
    }

    /// A reply of a single grunt, said once or several times.
    private mutating func readGrunt() {
        let said = text.characters.indices.filter { !text.endsPart($0) && text.characters[$0] != WordingText.blank }
        guard let first = said.first, let last = said.last, said.count <= 4,
            let group = check.grunts[text.characters[first]],
            said.allSatisfy({ text.characters[$0] == text.characters[first] })
        else { return }
        matches.append(Match(range: first..<last + 1, group: group))
    }
}

extension WordingScan {
    /// What stands in the way of the reply, when it goes to somebody.
    func findings(to subject: WordingSubject) -> [WordingFinding] {
        var quoted = Shield(text.quotations(of: subject.heard))
        var shields = Dictionary(grouping: innocents, by: \.group).mapValues { Shield($0.map(\.range)) }
        var found: [WordingFinding] = []
        var covered: [Int: Int] = [:]
        for match in matches.sorted(by: Match.isBefore) {
            let group = check.groups[match.group]
            let range = match.range
            if range.lowerBound < covered[match.group] ?? 0 { continue }
            if shields[match.group]?.covers(range) ?? false { continue }
            if group.manners.contains(.negatable), isNegated(range) { continue }
            if quoted.covers(range), group.manners.contains(.quotable) { continue }
            guard let meant = group.manners.contains(.names) ? name(behind: range, in: subject) : range else {
                continue
            }
            covered[match.group] = meant.upperBound
            found.append(finding(group, at: text.place(meant)))
        }
        return found + missing
    }

    private var missing: [WordingFinding] {
        check.groups.enumerated().compactMap { index, group in
            guard group.isWanted, !present.contains(index) else { return nil }
            let place = group.manners.contains(.opening) ? 0 : text.length
            return finding(group, at: place..<place)
        }
    }

    private func finding(_ group: WordingGroup, at place: Range<Int>) -> WordingFinding {
        WordingFinding(group, at: place, saying: text.words(place))
    }

    /// Whether an odd number of negations stands in front of a match in the same part of the sentence, near enough to mean it.
    private func isNegated(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < Self.reach.latin, !text.endsPart(start - 1) { start -= 1 }
        let meant = negations[firstNegation(from: start)...].prefix { $0.upperBound <= range.lowerBound }.filter {
            negation in
            let isHan = WordingText.isHan(text.characters[negation.lowerBound])
            return range.lowerBound - negation.upperBound <= (isHan ? Self.reach.han : Self.reach.latin)
        }
        return !meant.count.isMultiple(of: 2)
    }

    /// How far a negation reaches, in characters.
    private static let reach = (han: 6, latin: 24)

    /// The first negation that begins at a place or behind it; they stand in order.
    private func firstNegation(from start: Int) -> Int {
        var (low, high) = (0, negations.count)
        while low < high {
            let middle = (low + high) / 2
            if negations[middle].lowerBound < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A surname and one or two characters that stand alone behind a cue, when it is not the customer's own name.
    private func name(behind cue: Range<Int>, in subject: WordingSubject) -> Range<Int>? {
        name(behind: cue).flatMap { name in
            let said = Array(text.characters[name])
            return subject.names.contains { WordingText($0).characters == said } ? nil : name
        }
    }

    private func name(behind cue: Range<Int>) -> Range<Int>? {
        let characters = text.characters
        let start = cue.upperBound
        guard start < characters.count, check.surnames.contains(characters[start]) else { return nil }
        for length in [3, 2] where start + length <= characters.count {
            let range = start..<start + length
            guard range.allSatisfy({ WordingText.isHan(characters[$0]) }) else { continue }
            if range.upperBound == characters.count || Self.followers.contains(characters[range.upperBound]) {
                return range
            }
        }
        return nil
    }

    /// What follows a name.
    private static let followers = Set(" ,.;:!?、。)(的先女同已于在是来申之本名和与及办号也于将未".unicodeScalars.map(\.value))
}

extension WordingFinding {
    init(_ group: WordingGroup, at place: Range<Int>, saying words: String) {
        self.init(
            place: place,
            words: words,
            group: group.name,
            aspect: group.aspect,
            grade: group.grade,
            clause: group.clause,
            rule: group.rule,
            right: group.right
        )
    }
}

/// Stretches of a text that void what lies within one of them, asked in the order of the text.
private struct Shield {
    private let ranges: [Range<Int>]
    private var next = 0
    private var reach = 0

    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    mutating func covers(_ range: Range<Int>) -> Bool {
        while next < ranges.count, ranges[next].lowerBound <= range.lowerBound {
            reach = max(reach, ranges[next].upperBound)
            next += 1
        }
        return range.upperBound <= reach
    }
}
