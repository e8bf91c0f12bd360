import Care
import Foundation

/// How often the classifier agreed with the labels, ready to be printed.
struct EvaluationFigures: Encodable {
    private struct HeadFigures: Encodable {
        let accuracy: Double
        let meanConfidence: Double
        let answers: [String: AnswerFigures]
    }

    /// The accuracies of the other way of measuring.
    private struct Beside: Encodable {
        let method: String
        let accuracy: [String: Double]
    }

    private struct AnswerFigures: Encodable {
        let labelled: Int
        let guessed: Int
        let precision: Double
        let recall: Double
    }

    /// How the answers came about.
    private let method: String
    private let count: Int
    private let heads: [String: HeadFigures]
    private var beside: Beside?

    init(_ report: EvaluationReport, method: String) {
        self.method = method
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

    /// The same figures with the accuracies of another way of measuring set beside them.
    func beside(_ other: EvaluationFigures) -> EvaluationFigures {
        var both = self
        both.beside = Beside(method: other.method, accuracy: other.heads.mapValues(\.accuracy))
        return both
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var text: String {
        var lines = ["\(count) contacts, \(method)"]
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
        if let beside {
            let accuracies = beside.accuracy.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            lines += ["", "\(beside.method): " + accuracies.joined(separator: ", ")]
        }
        return lines.joined(separator: "\n")
    }

    private static func rounded(_ figure: Double) -> Double { (figure * 10_000).rounded() / 10_000 }
}
