import Foundation

/// A multinomial logistic regression over sparse rows, each with an offset that is given.
struct Regression {
    struct Row {
        let columns: [(column: Int32, value: Float)]
        let offset: [Float]
        /// How much each answer is meant; one in all.
        let shares: [Float]
    }

    private let rows: [Row]
    private let answers: Int
    /// For each column, how firmly its weights are drawn to nought.
    private let pulls: [Float]
    private(set) var weights: [Float]
    private var steps: [Float]
    private let active: [Int]

    init(rows: [Row], answers: Int, pulls: [Float]) {
        self.rows = rows
        self.answers = answers
        self.pulls = pulls
        weights = [Float](repeating: 0, count: pulls.count * answers)
        var curvature = [Float](repeating: 0, count: pulls.count)
        for row in rows {
            let size = row.columns.reduce(Float(0)) { $0 + abs($1.value) }
            for (column, value) in row.columns { curvature[Int(column)] += 0.5 * abs(value) * size }
        }
        active = curvature.indices.filter { curvature[$0] > 0 }
        steps = zip(curvature, pulls).map { 1 / ($0 + $1) }
    }

    /// Accelerated descent; the curvature bound makes every step safe without a search.
    mutating func run(passes: Int) {
        var ahead = weights
        var momentum: Float = 1
        for _ in 0..<passes {
            let gradient = gradient(at: ahead)
            let next = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
            let carry = (momentum - 1) / next
            for column in active {
                for index in (column * answers)..<((column + 1) * answers) {
                    let moved = ahead[index] - steps[column] * (gradient[index] + pulls[column] * ahead[index])
                    ahead[index] = moved + carry * (moved - weights[index])
                    weights[index] = moved
                }
            }
            momentum = next
        }
    }

    private func gradient(at point: [Float]) -> [Float] {
        var gradient = [Float](repeating: 0, count: point.count)
        gradient.withUnsafeMutableBufferPointer { gradient in
            point.withUnsafeBufferPointer { point in
                for row in rows { add(row, at: point, to: gradient) }
            }
        }
        return gradient
    }

    private func add(_ row: Row, at point: UnsafeBufferPointer<Float>, to gradient: UnsafeMutableBufferPointer<Float>) {
        var scores = row.offset
        for (column, value) in row.columns {
            let base = Int(column) * answers
            for answer in 0..<answers { scores[answer] += point[base + answer] * value }
        }
        var residual = HeadModel.probabilities(scores)
        for answer in 0..<answers { residual[answer] -= row.shares[answer] }
        for (column, value) in row.columns {
            let base = Int(column) * answers
            for answer in 0..<answers { gradient[base + answer] += residual[answer] * value }
        }
    }
}
