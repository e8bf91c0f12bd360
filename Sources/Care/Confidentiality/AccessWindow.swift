/// What one person did within the span of one rule.
struct AccessWindow: Sendable {
    struct Entry: Sendable {
        let seq: Int64
        /// From when on it no longer counts.
        let endsAt: Moment
        let what: String?
        let amount: Int
    }

    private var entries: [Entry] = []
    /// How many entries at the beginning have ended; they are dropped in one go.
    private var ended = 0
    private var times: [String: Int] = [:]
    /// Amounts, and different things each once.
    private(set) var total = 0

    var first: Int64? { entries.indices.contains(ended) ? entries[ended].seq : nil }
    var isEmpty: Bool { ended == entries.count }

    mutating func add(_ entry: Entry, at moment: Moment) {
        drop(endedBy: moment)
        entries.append(entry)
        if let what = entry.what {
            times[what, default: 0] += 1
            if times[what] == 1 { total += entry.amount }
        } else {
            total += entry.amount
        }
    }

    mutating func drop(endedBy moment: Moment) {
        while ended < entries.count, entries[ended].endsAt <= moment {
            remove(entries[ended])
            ended += 1
        }
        if ended > 64, ended * 2 > entries.count {
            entries.removeFirst(ended)
            ended = 0
        }
    }

    private mutating func remove(_ entry: Entry) {
        guard let what = entry.what else { return total -= entry.amount }
        times[what, default: 1] -= 1
        if times[what] == 0 {
            times[what] = nil
            total -= entry.amount
        }
    }
}
