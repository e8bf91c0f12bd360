/// A set of agents by their rows, one bit each.
///
/// The dispatcher asks the same few questions of ten thousand agents for every ticket; with a bit per agent each
/// question is 160 machine words.
struct AgentSet: Hashable, Sendable {
    private var words: [UInt64] = []

    func contains(_ row: Int) -> Bool {
        let word = row >> 6
        return word < words.count && words[word] & (1 << UInt64(row & 63)) != 0
    }

    mutating func set(_ row: Int, to isMember: Bool) {
        if isMember {
            insert(row)
        } else {
            remove(row)
        }
    }

    mutating func insert(_ row: Int) {
        let word = row >> 6
        if word >= words.count {
            words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
        }
        words[word] |= 1 << UInt64(row & 63)
    }

    mutating func remove(_ row: Int) {
        let word = row >> 6
        guard word < words.count else { return }
        words[word] &= ~(1 << UInt64(row & 63))
    }

    /// Keeps those who are in the other set too, and says how many went.
    mutating func keep(_ other: AgentSet) -> Int {
        var gone = 0
        for word in words.indices {
            let kept = word < other.words.count ? words[word] & other.words[word] : 0
            gone += (words[word] ^ kept).nonzeroBitCount
            words[word] = kept
        }
        return gone
    }

    /// Takes these rows out, and says how many of them were in.
    mutating func drop(_ rows: [Int32]) -> Int {
        var gone = 0
        for row in rows where contains(Int(row)) {
            remove(Int(row))
            gone += 1
        }
        return gone
    }

    func forEach(_ visit: (Int) -> Void) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                visit(index << 6 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    var rows: [Int] {
        var rows: [Int] = []
        forEach { rows.append($0) }
        return rows
    }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}
