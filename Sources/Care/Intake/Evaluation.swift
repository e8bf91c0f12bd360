/// Measures a classifier on labelled contacts (the quality goal of docs/decisions/0010).
package enum Evaluation {
    /// Fits to all folds but one, asks on that one, and so on in turn: every answer is on a contact that was not fitted to.
    ///
    /// Each fit starts from `base`, so the result is honest only if `base` was not fitted to any of the samples; without it each
    /// starts from the lexicon alone.
    package static func crossValidated(
        _ samples: [LabelledText],
        lexicon: Lexicon,
        from base: ClassifierWeights = .none,
        folds: Int = 5,
        seed: UInt64 = 1
    ) -> EvaluationReport {
        let training = Training(lexicon)
        let lessons = samples.map { training.lesson($0) }
        let order = shuffled(samples.count, seed: seed)
        var report = EvaluationReport()
        for fold in 0..<max(folds, 2) {
            let asked = Set(order.enumerated().filter { $0.offset % max(folds, 2) == fold }.map(\.element))
            let taught = samples.indices.filter { !asked.contains($0) }
            let weights = training.fit(taught.map { lessons[$0] }, from: base)
            let classifier = Classifier(lexicon: lexicon, weights: weights)
            for index in asked.sorted() { report.add(samples[index], classifier.classify(samples[index].text)) }
        }
        return report
    }

    /// Asks a classifier as it is.
    ///
    /// On contacts that it was fitted to this is no evidence of quality.
    package static func scored(_ samples: [LabelledText], by classifier: Classifier) -> EvaluationReport {
        var report = EvaluationReport()
        for sample in samples { report.add(sample, classifier.classify(sample.text)) }
        return report
    }

    /// The numbers below `count` in an order that the seed decides (SplitMix64, Fisher–Yates).
    private static func shuffled(_ count: Int, seed: UInt64) -> [Int] {
        var order = Array(0..<count)
        var state = seed
        for index in stride(from: count - 1, to: 0, by: -1) {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            order.swapAt(index, Int((mixed ^ (mixed >> 31)) % UInt64(index + 1)))
        }
        return order
    }
}
