/// A text as the model sees it: the columns that are not zero, and the cues behind them.
struct TextFeatures {
    private(set) var dense: [(column: Int32, value: Float)] = []
    /// The hashed stretches of one to three characters, each once, and the weight that each has.
    private(set) var stretches: [Int32] = []
    private(set) var stretchValue: Float = 0
    private(set) var evidence: [Evidence] = []

    init(_ text: NormalisedText, in space: FeatureSpace) {
        evidence = CueScan(text, in: space).evidence
        var present = [Bool](repeating: false, count: space.groups.count)
        addGroups(&present, length: max(text.characters.count, 1))
        addTraits(TextShape(of: text), in: space, &present)
        addConjunctions(of: present, in: space)
        addStretches(text.characters)
    }

    private mutating func addGroups(_ present: inout [Bool], length: Int) {
        var counts = [Int32](repeating: 0, count: present.count)
        var firsts = [Int32](repeating: .max, count: present.count)
        for item in evidence {
            counts[item.group] += 1
            firsts[item.group] = min(firsts[item.group], item.inMention ? Int32(length) : Int32(item.place.lowerBound))
        }
        for (group, count) in counts.enumerated() where count > 0 {
            let column = Int32(group * 3)
            present[group] = true
            dense.append((column, 1))
            if count > 1 { dense.append((column + 1, Self.logarithms[Int(min(count, 8))])) }
            dense.append((column + 2, 1 - Float(firsts[group]) / Float(length)))
        }
    }

    private mutating func addTraits(_ shape: TextShape, in space: FeatureSpace, _ present: inout [Bool]) {
        for trait in shape.present {
            dense.append((Int32(space.groups.count * 3 + trait), 1))
            guard let group = space.traitGroups[trait] else { continue }
            present[group] = true
            dense.append((Int32(group * 3), 1))
        }
    }

    private mutating func addConjunctions(of present: [Bool], in space: FeatureSpace) {
        for conjunction in space.conjunctions where conjunction.parts.allSatisfy({ present[$0] }) {
            dense.append((Int32(conjunction.group * 3), 1))
        }
    }

    private mutating func addStretches(_ characters: [UInt32]) {
        var seen = [UInt64](repeating: 0, count: FeatureSpace.stretches / 64)
        stretches.reserveCapacity(min(characters.count * 3, FeatureSpace.stretches))
        for start in characters.indices {
            var hash: UInt32 = 2_166_136_261
            for end in start..<min(start + 3, characters.count) {
                let character = NormalisedText.Character.isDigit(characters[end]) ? 0x30 : characters[end]
                hash = (hash ^ (character & 0xFFFF)) &* 16_777_619
                hash ^= hash >> 15
                let bucket = Int(hash) & (FeatureSpace.stretches - 1)
                let bit = UInt64(1) << UInt64(bucket & 63)
                if seen[bucket >> 6] & bit != 0 { continue }
                seen[bucket >> 6] |= bit
                stretches.append(Int32(bucket))
            }
        }
        stretchValue = stretches.isEmpty ? 0 : 1 / Float(stretches.count).squareRoot()
    }

    /// Base-two logarithms of 0 to 8, the first taken as nought.
    private static let logarithms: [Float] = [0, 0, 1, 1.585, 2, 2.3219, 2.585, 2.8074, 3]
}
