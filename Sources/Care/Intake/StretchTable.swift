/// The fitted weights of the hashed stretches, those of all heads side by side, so that a text is gone through once.
///
/// A weight is held in whole steps, 127 to either side; what a step is worth differs by head.
struct StretchTable: Sendable {
    /// One row a stretch; empty when nothing was fitted.
    private let rows: [SIMD32<Int16>]
    private let steps: [Float]
    private let lanes: [Range<Int>]

    init(_ fits: [Head: ClassifierWeights.Fit]) {
        var rows = [SIMD32<Int16>](repeating: .zero, count: FeatureSpace.stretches)
        var steps: [Float] = []
        var lanes: [Range<Int>] = []
        for head in Head.allCases {
            let start = lanes.last?.upperBound ?? 0
            lanes.append(start..<start + head.answers.count)
            steps.append(Self.fill(&rows, lanes: lanes[lanes.count - 1], with: fits[head]?.stretches ?? []))
        }
        self.rows = steps.contains { $0 > 0 } ? rows : []
        self.steps = steps
        self.lanes = lanes
    }

    /// The sums of the rows of some stretches, in steps.
    ///
    /// 256 rows of at most 127 steps cannot overflow sixteen bits, so only then are the wide sums brought up to date.
    func sums(of stretches: [Int32]) -> SIMD32<Int32> {
        var wide = SIMD32<Int32>.zero
        guard !rows.isEmpty else { return wide }
        var start = 0
        while start < stretches.count {
            let end = min(start + 256, stretches.count)
            var narrow = SIMD32<Int16>.zero
            for bucket in stretches[start..<end] { narrow &+= rows[Int(bucket)] }
            for lane in 0..<narrow.scalarCount { wide[lane] += Int32(narrow[lane]) }
            start = end
        }
        return wide
    }

    /// Adds to the scores of one head what its stretches say.
    func add(_ sums: SIMD32<Int32>, worth value: Float, to scores: inout [Float], of head: Int) {
        guard steps[head] > 0 else { return }
        let worth = steps[head] * value
        for (answer, lane) in lanes[head].enumerated() { scores[answer] += Float(sums[lane]) * worth }
    }

    /// Writes the weights of one head into its lanes and says what a step is worth; nought for weights that do not fit.
    private static func fill(_ rows: inout [SIMD32<Int16>], lanes: Range<Int>, with weights: [Float]) -> Float {
        guard weights.count == rows.count * lanes.count else { return 0 }
        let step = (weights.lazy.map(abs).max() ?? 0) / 127
        guard step > 0 else { return 0 }
        for row in rows.indices {
            for (answer, lane) in lanes.enumerated() {
                rows[row][lane] = Int16((weights[row * lanes.count + answer] / step).rounded())
            }
        }
        return step
    }
}
