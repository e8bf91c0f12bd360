/// How well the check judges labelled replies, courtesies left out.
package struct WordingMeasure: Sendable {
    /// One grade's figures.
    package struct Figure: Encodable, Sendable {
        package let grade: String
        package let labelled: Int
        /// Of the replies that were found to be so, the share that are labelled so.
        package let precision: Double
        /// Of the replies that are labelled so, the share that were found to be so.
        package let recall: Double
    }

    package let figures: [Figure]
    /// Replies that were judged otherwise than labelled.
    package let mistakes: [String]

    package init(labelled replies: [LabelledReply], by check: WordingCheck) {
        let judged = replies.map {
            (label: $0.grade, found: check.report(on: $0.text).gradeBesidesCourtesy, text: $0.text)
        }
        figures = ([nil] + WordingGrade.allCases).map { grade in
            let labelled = judged.count { $0.label == grade }
            let found = judged.count { $0.found == grade }
            let both = judged.count { $0.label == grade && $0.found == grade }
            return Figure(
                grade: grade?.rawValue ?? "clear",
                labelled: labelled,
                precision: found == 0 ? 1 : Double(both) / Double(found),
                recall: labelled == 0 ? 1 : Double(both) / Double(labelled)
            )
        }
        mistakes = judged.filter { $0.label != $0.found }.map { judged in
            "\(judged.label?.rawValue ?? "clear") found \(judged.found?.rawValue ?? "clear"): \(judged.text)"
        }
    }
}

extension WordingReport {
    /// One turn among several needs neither greeting nor farewell.
    var gradeBesidesCourtesy: WordingGrade? {
        findings.filter { $0.aspect != .courtesy }.map(\.grade).min()
    }
}
