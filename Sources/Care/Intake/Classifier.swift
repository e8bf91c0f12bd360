/// Reads type, category and urgency off the text of a first contact (handbook 2.1).
///
/// A pure value that needs no network: a lexicon that people wrote, weights fitted to labelled contacts, and what corrected
/// tickets have taught since. The same corrections in the same order always give the same answers.
package struct Classifier: Sendable {
    /// A classifier that knows nothing and calls everything other.
    package static let blank = Classifier(lexicon: Lexicon(groups: []), weights: .none)

    let space: FeatureSpace
    let models: [HeadModel]
    private let stretches: StretchTable
    var overlays: [LearntOverlay]

    package init(lexicon: Lexicon, weights: ClassifierWeights) {
        self.init(FeatureSpace(lexicon), weights)
    }

    init(_ space: FeatureSpace, _ weights: ClassifierWeights) {
        self.space = space
        stretches = StretchTable(weights.fits)
        models = Head.allCases.map { HeadModel($0, in: space, fit: weights.fits[$0] ?? ClassifierWeights.Fit()) }
        overlays = Head.allCases.map { _ in LearntOverlay() }
    }

    package func classify(_ text: String) -> Classification {
        let normalised = NormalisedText(text)
        guard normalised.characters.contains(where: { $0 > NormalisedText.Character.blank }), !space.groups.isEmpty
        else {
            return Self.unknown
        }
        let features = TextFeatures(normalised, in: space)
        let scores = scores(features)
        let type = read(0, scores[0], normalised, features)
        let category = read(1, scores[1], normalised, features)
        let urgency = read(2, scores[2], normalised, features)
        return Classification(
            type: Guess(ProblemType.readable[type.answer], confidence: type.confidence, words: type.words),
            category: Guess(Category.allCases[category.answer], confidence: category.confidence, words: category.words),
            urgency: Guess(Urgency.allCases[urgency.answer], confidence: urgency.confidence, words: urgency.words)
        )
    }

    /// The answer to a text that says nothing: no better than chance.
    private static let unknown = Classification(
        type: Guess(.other, confidence: 1 / Double(ProblemType.readable.count)),
        category: Guess(.other, confidence: 1 / Double(Category.allCases.count)),
        urgency: Guess(.normal, confidence: 0.5)
    )

    private struct Reading {
        let answer: Int
        let confidence: Double
        let words: [String]
    }

    private func read(_ head: Int, _ scores: [Float], _ text: NormalisedText, _ features: TextFeatures) -> Reading {
        let probabilities = HeadModel.probabilities(scores)
        let answer = Self.best(scores)
        return Reading(
            answer: answer,
            confidence: min(max(Double(probabilities[answer]), 0), 1),
            words: words(for: answer, models[head], text, features)
        )
    }

    /// What every answer scores, head by head.
    func scores(_ features: TextFeatures) -> [[Float]] {
        let sums = stretches.sums(of: features.stretches)
        return models.indices.map { head in
            var scores = models[head].scores(features.dense)
            stretches.add(sums, worth: features.stretchValue, to: &scores, of: head)
            if !overlays[head].weights.isEmpty { overlays[head].add(to: &scores, for: learnable(features)) }
            return scores
        }
    }

    /// The first of the highest scores, so that a tie breaks by the order of the taxonomy.
    static func best(_ scores: [Float]) -> Int {
        scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) } ?? 0
    }

    /// The lexicon's cues that decided, as the customer spelt them; nothing of the text between or around them.
    private func words(
        for answer: Int,
        _ model: HeadModel,
        _ text: NormalisedText,
        _ features: TextFeatures
    ) -> [String] {
        var ranked: [(pull: Float, item: Evidence)] = []
        for item in features.evidence {
            let pull = model.pull(of: item.group, towards: answer)
            if pull > 0.1 { ranked.append((pull, item)) }
        }
        ranked.sort { ($0.pull, $1.item.place.lowerBound) > ($1.pull, $0.item.place.lowerBound) }
        var words: [String] = []
        for (_, item) in ranked where words.count < 3 {
            let word = text.quoting(item)
            if !words.contains(word) { words.append(word) }
        }
        return words
    }
}
