/// Reads an expression from its text.
extension WordingExpression {
    /// - Throws: `WordingExpressionFault` when it is malformed, too long, or could begin with anything at all.
    init(_ text: Substring) throws(WordingExpressionFault) {
        var reader = ExpressionReader(text)
        let tree = try reader.whole()
        var steps: [Step] = []
        try tree.write(to: &steps)
        steps.append(.done)
        self.steps = steps
        firsts = try Self.firsts(of: steps)
    }

    /// What a match can begin with: the search looks only where one of these stands.
    private static func firsts(of steps: [Step]) throws(WordingExpressionFault) -> Set<UInt32> {
        var (waiting, seen, firsts): ([Int], Set<Int>, Set<UInt32>) = ([0], [], [])
        while let place = waiting.popLast() {
            guard seen.insert(place).inserted else { continue }
            switch steps[place] {
            case .fork(let left, let right): waiting += [left, right]
            case .jump(let next): waiting.append(next)
            case .take(.start), .take(.end): waiting.append(place + 1)
            case .take(.one(let character)): firsts.insert(character)
            case .take(.among(let ranges, isNegated: false)):
                for range in ranges where range.count <= 32 { firsts.formUnion(range) }
                if ranges.contains(where: { $0.count > 32 }) { throw .init(what: "it begins with too many characters") }
            case .take(.any), .take(.among): throw .init(what: "it may begin with anything")
            case .done: throw .init(what: "it may be empty")
            }
        }
        return firsts
    }
}

/// An expression as a tree.
private indirect enum Branch {
    case unit(WordingExpression.Unit)
    case sequence([Branch])
    case choice([Branch])
    case times(Branch, Int, Int)

    func write(to steps: inout [WordingExpression.Step]) throws(WordingExpressionFault) {
        guard steps.count < WordingExpression.mostSteps else { throw .init(what: "it is too long") }
        switch self {
        case .unit(let unit): steps.append(.take(unit))
        case .sequence(let parts): for part in parts { try part.write(to: &steps) }
        case .choice(let parts): try Self.write(choice: parts[...], to: &steps)
        case .times(let part, let least, let most):
            for _ in 0..<least { try part.write(to: &steps) }
            var forks: [Int] = []
            for _ in least..<most {
                forks.append(steps.count)
                steps.append(.jump(0))
                try part.write(to: &steps)
            }
            for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
        }
    }

    private static func write(
        choice parts: ArraySlice<Branch>,
        to steps: inout [WordingExpression.Step]
    ) throws(WordingExpressionFault) {
        var jumps: [Int] = []
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            let fork = steps.count
            if !isLast { steps.append(.jump(0)) }
            try part.write(to: &steps)
            if !isLast {
                jumps.append(steps.count)
                steps.append(.jump(0))
                steps[fork] = .fork(fork + 1, steps.count)
            }
        }
        for jump in jumps { steps[jump] = .jump(steps.count) }
    }
}

/// Reads the text of an expression from its front.
private struct ExpressionReader {
    private var rest: Substring
    private var depth = 0

    init(_ text: Substring) { rest = text }

    mutating func whole() throws(WordingExpressionFault) -> Branch {
        let branch = try choice()
        guard rest.isEmpty else { throw .init(what: "“\(rest)” stands where nothing is expected") }
        return branch
    }

    private mutating func choice() throws(WordingExpressionFault) -> Branch {
        depth += 1
        guard depth <= 10 else { throw .init(what: "its groups are too deep") }
        var parts = [try sequence()]
        while rest.first == "|" {
            rest.removeFirst()
            parts.append(try sequence())
        }
        depth -= 1
        return parts.count == 1 ? parts[0] : .choice(parts)
    }

    private mutating func sequence() throws(WordingExpressionFault) -> Branch {
        var parts: [Branch] = []
        while let next = rest.first, next != "|", next != ")" { parts.append(try times(of: try atom())) }
        return .sequence(parts)
    }

    private mutating func atom() throws(WordingExpressionFault) -> Branch {
        guard let sign = rest.popFirst() else { throw .init(what: "it ends too early") }
        switch sign {
        case "(":
            let inner = try choice()
            guard rest.popFirst() == ")" else { throw .init(what: "a group is not closed") }
            return inner
        case "[": return .unit(try set())
        case ".": return .unit(.any)
        case "^": return .unit(.start)
        case "$": return .unit(.end)
        case "_": return .unit(.one(WordingText.blank))
        case "\\": return .unit(try escaped())
        case "*", "+", "?", "{", "}", "]": throw .init(what: "“\(sign)” stands where it means nothing")
        default: return .unit(.one(Self.value(sign)))
        }
    }

    private mutating func times(of branch: Branch) throws(WordingExpressionFault) -> Branch {
        switch rest.first {
        case "?":
            rest.removeFirst()
            return .times(branch, 0, 1)
        case "{":
            rest.removeFirst()
            guard let end = rest.firstIndex(of: "}") else { throw .init(what: "a count is not closed") }
            let bounds = rest[..<end].split(separator: ",").map { Int($0) }
            rest = rest[rest.index(after: end)...]
            guard let least = bounds.first ?? nil, let most = bounds.last ?? nil, bounds.count <= 2, least <= most,
                (0...60).contains(least), (1...60).contains(most)
            else { throw .init(what: "a count is {n} or {m,n}, up to 60") }
            return .times(branch, least, most)
        default: return branch
        }
    }

    private mutating func escaped() throws(WordingExpressionFault) -> WordingExpression.Unit {
        guard let sign = rest.popFirst() else { throw .init(what: "it ends too early") }
        return sign == "d" ? .among([0x30...0x39], isNegated: false) : .one(Self.value(sign))
    }

    private mutating func set() throws(WordingExpressionFault) -> WordingExpression.Unit {
        let isNegated = rest.first == "^"
        if isNegated { rest.removeFirst() }
        var ranges: [ClosedRange<UInt32>] = []
        while let sign = rest.popFirst() {
            if sign == "]" {
                guard !ranges.isEmpty else { throw .init(what: "a set is empty") }
                return .among(ranges, isNegated: isNegated)
            }
            let first = Self.value(sign == "_" ? " " : sign)
            let isRange = rest.first == "-" && rest.dropFirst().first != "]"
            if isRange { rest.removeFirst() }
            let last = isRange ? rest.popFirst().map(Self.value) ?? first : first
            guard first <= last else { throw .init(what: "a range runs backwards") }
            ranges.append(first...last)
        }
        throw .init(what: "a set is not closed")
    }

    private static func value(_ sign: Character) -> UInt32 { sign.unicodeScalars.first?.value ?? 0 }
}
