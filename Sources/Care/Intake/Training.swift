import Foundation

/// Fits the weights of a classifier to labelled contacts.
///
/// A multinomial logistic regression that is drawn to what the lexicon says rather than to nought: with few labels the words of
/// experts decide, with many the labels. Full passes with momentum and a fixed bound on curvature, so the result depends on
/// nothing but the samples and their order.
package struct Training: Sendable {
    private let space: FeatureSpace
    private static let passes = 160

    package init(_ lexicon: Lexicon) {
        space = FeatureSpace(lexicon)
    }

    package func fit(_ samples: [LabelledText]) -> ClassifierWeights {
        let features = samples.map { TextFeatures(NormalisedText($0.text), in: space) }
        return fit(samples, features)
    }

    func features(of samples: [LabelledText]) -> [TextFeatures] {
        samples.map { TextFeatures(NormalisedText($0.text), in: space) }
    }

    func fit(_ samples: [LabelledText], _ features: [TextFeatures]) -> ClassifierWeights {
        var fits: [Head: ClassifierWeights.Fit] = [:]
        for head in Head.allCases { fits[head] = fit(head, samples, features) }
        return ClassifierWeights(fits: fits)
    }

    private func fit(_ head: Head, _ samples: [LabelledText], _ features: [TextFeatures]) -> ClassifierWeights.Fit {
        var rows: [Regression.Row] = []
        let start = HeadModel(head, in: space, fit: ClassifierWeights.Fit())
        for (sample, feature) in zip(samples, features) {
            guard let answer = sample.answer(to: head) else { continue }
            let base = Int32(space.dense)
            let columns = feature.dense + feature.stretches.map { ($0 + base, feature.stretchValue) }
            rows.append(Regression.Row(columns: columns, offset: start.scores(feature), answer: answer))
        }
        var regression = Regression(
            rows: rows,
            answers: head.answers.count,
            pulls: [Float](repeating: Self.wordPull(head), count: space.dense)
                + [Float](repeating: Self.stretchPull(head), count: FeatureSpace.stretches)
        )
        regression.run(passes: Self.passes)
        return weights(regression.weights, answers: head.answers.count)
    }

    /// How firmly a correction of the lexicon is drawn back to nought; in units of samples.
    private static func wordPull(_ head: Head) -> Float {
        switch head {
        case .type: 6
        case .category: 8
        case .urgency: 10
        }
    }

    /// The same for hashed stretches, whose values are small.
    private static func stretchPull(_ head: Head) -> Float {
        switch head {
        case .type, .category: 0.1
        case .urgency: 0.4
        }
    }

    private func weights(_ all: [Float], answers: Int) -> ClassifierWeights.Fit {
        var named: [String: [Float]] = [:]
        for (column, name) in space.names.enumerated() {
            let row = Array(all[(column * answers)..<((column + 1) * answers)])
            if row.contains(where: { abs($0) >= 0.0005 }) { named[name] = row }
        }
        return ClassifierWeights.Fit(named: named, stretches: Array(all[(space.dense * answers)...]))
    }
}
