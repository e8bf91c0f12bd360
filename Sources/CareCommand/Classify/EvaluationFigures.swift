import Care
import Foundation

/// How often the classifier agreed with the labels, ready to be printed.
struct EvaluationFigures: Encodable {
    private struct HeadFigures: Encodable {
        let accuracy: Double
        let meanConfidence: Double
        let answers: [String: AnswerFigures]
    }

    private struct AnswerFigures: Encodable {
        let labelled: Int
        let guessed: Int
        let precision: Double
        let recall: Double
    }

    private let count: Int
    private let heads: [String: HeadFigures]

    init(_ report: EvaluationReport) {
        count = report.count
        let figures = Head.allCases.map { head in
            let answers = (report.tallies[head] ?? [:]).mapValues { tally in
                AnswerFigures(
                    labelled: tally.labelled,
                    guessed: tally.guessed,
                    precision: Self.rounded(tally.precision),
                    recall: Self.rounded(tally.recall)
                )
            }
            let figures = HeadFigures(
                accuracy: Self.rounded(report.accuracy(head)),
                meanConfidence: Self.rounded(report.meanConfidence(head)),
                answers: answers
            )
            return (String(describing: head), figures)
        }
        heads = Dictionary(figures, uniquingKeysWith: { first, _ in first })
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var text: String {
        var lines = ["\(count) contacts"]
        for (name, head) in heads.sorted(by: { $0.key < $1.key }) {
            lines += ["", "\(name)  accuracy \(head.accuracy), mean confidence \(head.meanConfidence)"]
            for (answer, figures) in head.answers.sorted(by: {
                ($1.value.labelled, $0.key) < ($0.value.labelled, $1.key)
            }) {
                let padding = String(repeating: " ", count: max(1, 22 - answer.count))
                lines.append(
                    "  \(answer)\(padding)labelled \(figures.labelled), precision \(figures.precision), recall \(figures.recall)"
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func rounded(_ figure: Double) -> Double { (figure * 10_000).rounded() / 10_000 }
}
