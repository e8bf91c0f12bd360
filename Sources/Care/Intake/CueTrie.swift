/// Finds every cue of a lexicon in a text, in time linear in the text.
///
/// A prefix tree in one open-addressed table; a walk starts at every character and ends within the length of the longest cue.
struct CueTrie: Sendable {
    /// A cue's group, or a half of a pair `a…b`.
    enum Sense: Sendable {
        case word(group: Int32)
        case opener(pair: Int32)
        case closer(pair: Int32)
    }

    struct Hit {
        let start: Int
        let end: Int
        let senses: Int32
    }

    private(set) var senses: [[Sense]] = []
    private var keys: [UInt64]
    private var targets: [Int32]
    private var endings: [Int32] = [-1]
    private let mask: Int

    init(_ entries: [(cue: [UInt32], sense: Sense)]) {
        let nodes = entries.reduce(1) { $0 + $1.cue.count }
        var capacity = 64
        while capacity < nodes * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        targets = Array(repeating: 0, count: capacity)
        mask = capacity - 1
        for entry in entries where !entry.cue.isEmpty { insert(entry.cue, entry.sense) }
    }

    /// Calls `found` for every cue that starts at `start`, shorter ones first.
    ///
    /// In running text a cue must not begin or end inside a Latin word; `anywhere` lifts that for the names of accounts.
    @inline(__always)
    func walk(_ text: [UInt32], from start: Int, anywhere: Bool = false, found: (Hit) -> Void) {
        var node: Int32 = 0
        var index = start
        while index < text.count {
            node = child(of: node, by: text[index])
            if node < 0 { return }
            index += 1
            let ending = endings[Int(node)]
            if ending >= 0, anywhere || standsAlone(text, start, index) {
                found(Hit(start: start, end: index, senses: ending))
            }
        }
    }

    private mutating func insert(_ cue: [UInt32], _ sense: Sense) {
        var node: Int32 = 0
        for character in cue {
            let next = child(of: node, by: character)
            node = next >= 0 ? next : addChild(of: node, by: character)
        }
        if endings[Int(node)] < 0 {
            endings[Int(node)] = Int32(senses.count)
            senses.append([])
        }
        senses[Int(endings[Int(node)])].append(sense)
    }

    private mutating func addChild(of node: Int32, by character: UInt32) -> Int32 {
        let key = Self.key(node, character)
        var slot = Self.slot(key) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        let child = Int32(endings.count)
        keys[slot] = key
        targets[slot] = child
        endings.append(-1)
        return child
    }

    @inline(__always)
    private func child(of node: Int32, by character: UInt32) -> Int32 {
        let key = Self.key(node, character)
        var slot = Self.slot(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }

    /// Latin words and numbers count only as a whole, so that `app` is not found in `apple`.
    @inline(__always)
    private func standsAlone(_ text: [UInt32], _ start: Int, _ end: Int) -> Bool {
        typealias Character = NormalisedText.Character
        let openLeft = start > 0 && Character.isWord(text[start]) && Character.isWord(text[start - 1])
        let openRight = end < text.count && Character.isWord(text[end - 1]) && Character.isWord(text[end])
        return !openLeft && !openRight
    }

    private static func key(_ node: Int32, _ character: UInt32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 22 | UInt64(character) << 1 | 1
    }

    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }
}
