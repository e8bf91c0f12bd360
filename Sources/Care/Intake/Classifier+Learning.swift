extension Classifier {
    /// The classifier after one corrected ticket (handbook 2.1: what agents set right teaches the next guess).
    ///
    /// Each head that was wrong, or right by a hair, moves just far enough to be right on this text, at most one step. The step
    /// falls mainly on stretches of characters that only similar texts share, so that one correction bends no common word.
    package func learn(_ text: String, corrected correction: Correction) -> Classifier {
        var learnt = self
        let features = TextFeatures(NormalisedText(text), in: space)
        let scores = scores(features)
        let rights = [
            correction.type.flatMap { ProblemType.readable.firstIndex(of: $0) },
            correction.category.flatMap { Category.allCases.firstIndex(of: $0) },
            correction.urgency.flatMap { Urgency.allCases.firstIndex(of: $0) },
        ]
        for (head, right) in rights.enumerated() {
            if let right { learnt.learn(features, scores[head], head: head, right: right) }
        }
        return learnt
    }

    /// The columns that corrections may move, with the share that each takes of a step.
    func learnable(_ features: TextFeatures) -> [(column: Int32, value: Float)] {
        let words = features.dense.filter { $0.column < Int32(space.groups.count * 3) && $0.column % 3 == 0 }
        let base = Int32(space.dense)
        return words.map { ($0.column, 0.15) } + features.stretches.map { ($0 + base, features.stretchValue) }
    }

    private mutating func learn(_ features: TextFeatures, _ scores: [Float], head: Int, right: Int) {
        let rival = Self.best(scores.enumerated().map { $0.offset == right ? -Float.infinity : $0.element })
        let loss = 1 - (scores[right] - scores[rival])
        guard loss > 0, scores.count > 1 else { return }
        let columns = learnable(features)
        let size = columns.reduce(Float(0)) { $0 + $1.value * $1.value }
        guard size > 0 else { return }
        let step = min(loss / (2 * size), Self.longestStep)
        overlays[head].move(step, from: rival, to: right, on: columns, of: scores.count)
    }

    /// Caps what one correction may do, because agents err too.
    private static let longestStep: Float = 1
}
