/// A regular expression whose matches have a longest length, so that a text is searched in time linear in it, whatever somebody wrote.
///
/// It knows characters, `.` (none that ends a sentence), `[ab]`, `[^ab]`, `\d`, groups with `|`, `?` and `{m,n}`; `^` and `$` are the text's ends.
/// `*` and `+` it does not know. It is written as the text is read: half-width, lower-case, simplified; `_` stands for a blank.
struct WordingExpression: Sendable {
    enum Unit: Sendable {
        case one(UInt32)
        case any
        case among([ClosedRange<UInt32>], isNegated: Bool)
        case start
        case end
    }

    /// One step of the machine; it stands in several places at once (Thompson's construction).
    enum Step: Sendable {
        case take(Unit)
        case fork(Int, Int)
        case jump(Int)
        case done
    }

    let steps: [Step]
    /// The characters that a match can begin with.
    let firsts: Set<UInt32>

    /// How many steps an expression may have; the shipped ones stay below half of it.
    static let mostSteps = 1_200

    /// The end of the longest match that begins at a place; nil when there is none.
    func end(in text: WordingText, from start: Int) -> Int? {
        var machine = Machine(steps: steps, count: text.characters.count)
        machine.enter(0, at: start)
        var index = start
        while !machine.places.isEmpty, index < text.characters.count {
            machine.advance(over: text, at: index)
            index += 1
        }
        return machine.found
    }

    private struct Machine {
        let steps: [Step]
        let count: Int
        var places: [Int] = []
        var found: Int?
        private var marks: [Int32]
        private var round: Int32 = 1

        init(steps: [Step], count: Int) {
            self.steps = steps
            self.count = count
            marks = Array(repeating: 0, count: steps.count)
        }

        mutating func advance(over text: WordingText, at index: Int) {
            let before = places
            places.removeAll(keepingCapacity: true)
            round += 1
            for place in before {
                guard case .take(let unit) = steps[place], unit.takes(text, index) else { continue }
                enter(place + 1, at: index + 1)
            }
        }

        /// Follows forks and jumps to every step that takes a character, each once a round.
        mutating func enter(_ first: Int, at index: Int) {
            var waiting = [first]
            while let place = waiting.popLast() {
                if marks[place] == round { continue }
                marks[place] = round
                switch steps[place] {
                case .fork(let left, let right): waiting += [right, left]
                case .jump(let next): waiting.append(next)
                case .done: found = index
                case .take(.start): if index == 0 { waiting.append(place + 1) }
                case .take(.end): if index == count { waiting.append(place + 1) }
                case .take: places.append(place)
                }
            }
        }
    }
}

extension WordingExpression.Unit {
    func takes(_ text: WordingText, _ index: Int) -> Bool {
        let character = text.characters[index]
        switch self {
        case .one(let one): return one == character
        case .any: return !text.endsSentence(index)
        case .among(let ranges, let isNegated): return ranges.contains { $0.contains(character) } != isNegated
        case .start, .end: return false
        }
    }
}
