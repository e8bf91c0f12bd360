/// How often the classifier agreed with people, for each head and each answer.
package struct EvaluationReport: Sendable, Equatable {
    /// One answer: how often people gave it, how often the classifier did, and how often both.
    package struct Tally: Sendable, Equatable {
        package var labelled = 0
        package var guessed = 0
        package var agreed = 0

        package var precision: Double { guessed == 0 ? 0 : Double(agreed) / Double(guessed) }
        package var recall: Double { labelled == 0 ? 0 : Double(agreed) / Double(labelled) }
    }

    package private(set) var count = 0
    /// By head, then by the raw value of the answer.
    package private(set) var tallies: [Head: [String: Tally]] = [:]
    /// The sum of confidences, to set against accuracy: a calibrated classifier is as often right as it is sure.
    private var confidence: [Head: Double] = [:]

    package func accuracy(_ head: Head) -> Double {
        guard count > 0 else { return 0 }
        return Double((tallies[head] ?? [:]).values.reduce(0) { $0 + $1.agreed }) / Double(count)
    }

    package func meanConfidence(_ head: Head) -> Double {
        count == 0 ? 0 : (confidence[head] ?? 0) / Double(count)
    }

    mutating func add(_ sample: LabelledText, _ guess: Classification) {
        count += 1
        add(.type, sample.type.rawValue, guess.type.value.rawValue, guess.type.confidence)
        add(.category, sample.category.rawValue, guess.category.value.rawValue, guess.category.confidence)
        add(.urgency, sample.urgency.rawValue, guess.urgency.value.rawValue, guess.urgency.confidence)
    }

    private mutating func add(_ head: Head, _ right: String, _ guess: String, _ sureness: Double) {
        tallies[head, default: [:]][right, default: Tally()].labelled += 1
        tallies[head, default: [:]][guess, default: Tally()].guessed += 1
        if right == guess { tallies[head, default: [:]][right, default: Tally()].agreed += 1 }
        confidence[head, default: 0] += sureness
    }
}
