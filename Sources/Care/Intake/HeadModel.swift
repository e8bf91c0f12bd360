import Foundation

/// The linear model of one head: a weight for every column and answer.
struct HeadModel: Sendable {
    let head: Head
    let answers: Int
    let columns: Int
    var dense: [Float]

    init(_ head: Head, in space: FeatureSpace, fit: ClassifierWeights.Fit) {
        self.head = head
        answers = head.answers.count
        columns = space.dense
        dense = space.prior(for: head)
        for (column, name) in space.names.enumerated() {
            guard let correction = fit.named[name], correction.count == answers else { continue }
            for answer in 0..<answers { dense[column * answers + answer] += correction[answer] }
        }
    }

    /// What the named columns score; ``StretchTable`` adds the hashed ones.
    func scores(_ columns: [(column: Int32, value: Float)]) -> [Float] {
        var scores = [Float](repeating: 0, count: answers)
        for (column, value) in columns {
            let row = Int(column) * answers
            for answer in 0..<answers { scores[answer] += dense[row + answer] * value }
        }
        return scores
    }

    static func probabilities(_ scores: [Float]) -> [Float] {
        let top = scores.max() ?? 0
        let powers = scores.map { exp($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// How much a group speaks for an answer against the mean of the others.
    func pull(of group: Int, towards answer: Int) -> Float {
        let row = group * 3 * answers
        let sum = (0..<answers).reduce(Float(0)) { $0 + dense[row + $1] }
        let own = dense[row + answer]
        return own - (sum - own) / Float(answers - 1)
    }
}
