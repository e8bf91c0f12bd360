import Foundation

/// Fits the weights of a classifier to labelled contacts.
///
/// A multinomial logistic regression that is drawn to what is already known rather than to nought: to the lexicon, or to weights
/// that were fitted before. With few labels the words of experts decide, with many the labels. Full passes with momentum and a
/// fixed bound on curvature, so the result depends on nothing but the samples and their order.
package struct Training: Sendable {
    private let space: FeatureSpace
    private static let passes = 160
    /// Weights that were fitted before need only be touched up.
    private static let furtherPasses = 60
    /// How much firmer a fit is drawn to weights that were fitted before than to the lexicon.
    private static let firmness: Float = 24

    package init(_ lexicon: Lexicon) {
        space = FeatureSpace(lexicon)
    }

    /// Fits to contacts of customers and to examples that were written for teaching.
    ///
    /// Examples show every answer about equally often, contacts do not; how common an answer is, is therefore learnt from
    /// contacts alone.
    package func fit(_ samples: [LabelledText], examples: [LabelledText] = []) -> ClassifierWeights {
        fit(samples.map { lesson($0) } + examples.map { lesson($0, isExample: true) })
    }

    func lesson(_ sample: LabelledText, isExample: Bool = false) -> Lesson {
        Lesson(sample: sample, features: TextFeatures(NormalisedText(sample.text), in: space), isExample: isExample)
    }

    /// Fits from the lexicon, or moves weights that were fitted before.
    func fit(_ lessons: [Lesson], from base: ClassifierWeights = .none) -> ClassifierWeights {
        let start = Classifier(space, base)
        let offsets = lessons.map { start.scores($0.features) }
        var fits: [Head: ClassifierWeights.Fit] = [:]
        for (place, head) in Head.allCases.enumerated() {
            let rows = zip(lessons, offsets).compactMap { row($0, of: head, offset: $1[place]) }
            let before = base.fits[head] ?? ClassifierWeights.Fit()
            fits[head] = before.adding(correction(of: head, rows, further: base != .none))
        }
        return ClassifierWeights(fits: fits)
    }

    private func row(_ lesson: Lesson, of head: Head, offset: [Float]) -> Regression.Row? {
        guard let shares = lesson.sample.shares(of: head) else { return nil }
        let base = Int32(space.dense)
        var columns = lesson.features.dense
        columns += lesson.features.stretches.map { ($0 + base, lesson.features.stretchValue) }
        if lesson.isExample { columns.append((base + Int32(FeatureSpace.stretches), 2)) }
        return Regression.Row(columns: columns, offset: offset, shares: shares)
    }

    private func correction(of head: Head, _ rows: [Regression.Row], further: Bool) -> ClassifierWeights.Fit {
        let firmness = further ? Self.firmness : 1
        let pulls =
            [Float](repeating: Self.wordPull(head) * firmness, count: space.dense)
            + [Float](repeating: Self.stretchPull(head) * firmness, count: FeatureSpace.stretches) + [Self.examplePull]
        var regression = Regression(rows: rows, answers: head.answers.count, pulls: pulls)
        regression.run(passes: further ? Self.furtherPasses : Self.passes)
        return weights(regression.weights, answers: head.answers.count)
    }

    /// How firmly a correction of the lexicon is drawn back to nought; in units of samples.
    private static func wordPull(_ head: Head) -> Float {
        switch head {
        case .type: 12
        case .category: 16
        case .urgency: 10
        }
    }

    /// The same for hashed stretches, whose values are small.
    private static func stretchPull(_ head: Head) -> Float {
        switch head {
        case .type: 0.1
        case .category: 0.05
        case .urgency: 0.4
        }
    }

    /// The same for the column that takes up how common an answer is among examples; it is left out of the weights.
    private static let examplePull: Float = 0.5

    private func weights(_ all: [Float], answers: Int) -> ClassifierWeights.Fit {
        var named: [String: [Float]] = [:]
        for (column, name) in space.names.enumerated() {
            let row = Array(all[(column * answers)..<((column + 1) * answers)])
            if row.contains(where: { abs($0) >= 0.0005 }) { named[name] = row }
        }
        let stretches = all[(space.dense * answers)..<((space.dense + FeatureSpace.stretches) * answers)]
        return ClassifierWeights.Fit(named: named, stretches: Array(stretches))
    }
}
