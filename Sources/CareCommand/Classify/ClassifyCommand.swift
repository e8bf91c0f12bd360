import ArgumentParser
import Care
import CareDesk
import Foundation

/// Asks the shipped classifier, or measures it against labels.
struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Say type, category and urgency of a text, or measure the classifier on labelled dialogues.",
        discussion: """
            --evaluate asks the classifier as it ships; with --folds it is fitted afresh on the other folds each time, so
            that every answer is on a contact it has not seen.

            Examples:
              switchboard classify "宽带从昨晚开始断网"
              switchboard classify --evaluate labels.tsv --dialogues dialogues.jsonl --folds 5
            """
    )

    @Argument(help: "The text of a contact.") var text: String?

    @Option(help: "Labels: tab-separated id, type, category, urgent.") var evaluate: String?

    @Option(help: "The dialogues that are labelled, JSON lines.") var dialogues: String?

    @Option(help: "Fit afresh on all folds but one, and ask on that one.") var folds: Int?

    @Option(help: "The seed that decides the folds.") var seed: UInt64 = 1

    @Flag(help: "Print one JSON object.") var json = false

    func validate() throws {
        guard (text == nil) != (evaluate == nil) else {
            throw ValidationError("Give a text, or --evaluate LABELS with --dialogues FILE.")
        }
        guard (evaluate == nil) == (dialogues == nil) else {
            throw ValidationError("--evaluate and --dialogues go together.")
        }
        if let folds, !(2...20).contains(folds) { throw ValidationError("--folds is 2 to 20.") }
    }

    func run() async throws {
        if let text {
            try answer(text)
        } else if let evaluate, let dialogues {
            try measure(URL(fileURLWithPath: evaluate), on: URL(fileURLWithPath: dialogues))
        }
    }

    private func answer(_ text: String) throws {
        let answer = ClassifiedText(try ClassifierFile.shipped().classify(text))
        Output.print(json ? try answer.json() : answer.text)
    }

    private func measure(_ labels: URL, on dialogues: URL) throws {
        let samples = try LabelledDialogues.samples(labels: labels, dialogues: dialogues)
        let report =
            if let folds {
                Evaluation.crossValidated(samples, lexicon: try ClassifierFile.lexicon(), folds: folds, seed: seed)
            } else {
                Evaluation.scored(samples, by: try ClassifierFile.shipped())
            }
        let figures = EvaluationFigures(report)
        Output.print(json ? try figures.json() : figures.text)
    }
}
