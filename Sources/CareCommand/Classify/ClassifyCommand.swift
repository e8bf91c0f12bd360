import ArgumentParser
import Care
import CareDesk
import Foundation

/// Asks the shipped classifier, measures it against labels, or fits its weights anew.
struct ClassifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Say type, category and urgency of a text, or measure the classifier on labelled dialogues.",
        discussion: """
            --evaluate asks the classifier as it ships, and then fits the shipped weights further to four of five folds and
            asks on the fifth, each in turn. With --folds the folds come first. Both figures are honest for labels that the
            shipped weights were not fitted to; docs/decisions/0010-classification.md says which those are.

            --fit fits weights to the labels and to the examples that ship, instead of measuring.

            Examples:
              switchboard classify "宽带从昨晚开始断网"
              switchboard classify --evaluate labels.tsv --dialogues dialogues.jsonl
              switchboard classify --evaluate labels.tsv --dialogues dialogues.jsonl --folds 5
              switchboard classify --evaluate labels.tsv --dialogues dialogues.jsonl --fit weights.txt
            """
    )

    @Argument(help: "The text of a contact.") var text: String?

    @Option(help: "Labels: tab-separated id, type, category, urgent.") var evaluate: String?

    @Option(help: "The dialogues that are labelled, JSON lines.") var dialogues: String?

    @Option(help: "Fit further on all folds but one, and ask on that one.") var folds: Int?

    @Option(help: "The seed that decides the folds.") var seed: UInt64 = 1

    @Option(help: "Fit weights to the labels and write them to this file.") var fit: String?

    @Flag(help: "Print one JSON object.") var json = false

    func validate() throws {
        guard (text == nil) != (evaluate == nil) else {
            throw ValidationError("Give a text, or --evaluate LABELS with --dialogues FILE.")
        }
        guard (evaluate == nil) == (dialogues == nil) else {
            throw ValidationError("--evaluate and --dialogues go together.")
        }
        if let folds, !(2...20).contains(folds) { throw ValidationError("--folds is 2 to 20.") }
        if fit != nil, evaluate == nil || folds != nil {
            throw ValidationError("--fit goes with --evaluate and --dialogues, and without --folds.")
        }
    }

    func run() async throws {
        if let text {
            try answer(text)
        } else if let evaluate, let dialogues {
            let samples = try LabelledDialogues.samples(
                labels: URL(fileURLWithPath: evaluate),
                dialogues: URL(fileURLWithPath: dialogues)
            )
            if let fit { try write(fittedTo: samples, to: fit) } else { try measure(samples) }
        }
    }

    private func answer(_ text: String) throws {
        let answer = ClassifiedText(try ClassifierFile.shipped().classify(text))
        Output.print(json ? try answer.json() : answer.text)
    }

    private func measure(_ samples: [LabelledText]) throws {
        let shipped = EvaluationFigures(
            Evaluation.scored(samples, by: try ClassifierFile.shipped()),
            method: "as shipped"
        )
        let crossed = EvaluationFigures(
            Evaluation.crossValidated(
                samples,
                lexicon: try ClassifierFile.lexicon(),
                from: try ClassifierFile.weights(),
                folds: folds ?? 5,
                seed: seed
            ),
            method: "\(folds ?? 5)-fold from the shipped weights, seed \(seed)"
        )
        let figures = folds == nil ? shipped.beside(crossed) : crossed.beside(shipped)
        Output.print(json ? try figures.json() : figures.text)
    }

    private func write(fittedTo samples: [LabelledText], to path: String) throws {
        let examples = try ClassifierFile.examples()
        let weights = Training(try ClassifierFile.lexicon()).fit(samples, examples: examples)
        let text = ClassifierWeightsFile.text(of: weights)
        try text.write(to: URL(fileURLWithPath: path), atomically: true, encoding: .utf8)
        Output.print("Fitted to \(samples.count) contacts and \(examples.count) examples: \(path)")
    }
}
