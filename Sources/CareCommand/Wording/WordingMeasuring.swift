import ArgumentParser
import Care
import CareDesk
import Foundation

/// Measures the check: precision and recall on labelled replies, alarms on real ones.
struct WordingMeasuring: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract:
            "Measure precision and recall on labelled replies, or count the alarms on replies that were really given.",
        discussion: """
            A sample holds a grade and a reply a line, parted by a tab: block, warn, note or clear. Dialogues are JSON lines as \
            import takes them; of those every turn of the help desk is checked. Courtesies are left out of both, for one turn \
            among several needs none. --show prints what was found, or judged otherwise than labelled.

            Examples:
              switchboard wording measure --sample sample.tsv --show
              switchboard wording measure --dialogues dialogues.jsonl --json
            """
    )

    @Option(help: "Labelled replies, tab-separated.") var sample: String?

    @Option(help: "Dialogues, JSON lines.") var dialogues: String?

    @Option(help: "A draft's folder, or the version of an edition; the newest that ships without it.")
    var edition: String?

    @Flag(help: "Print what was found, or judged otherwise than labelled.") var show = false

    @Flag(help: "Print one JSON object.") var json = false

    func validate() throws {
        guard (sample == nil) != (dialogues == nil) else {
            throw ValidationError("Give either --sample or --dialogues.")
        }
    }

    func run() async throws {
        let judge = try WordingJudge(edition)
        if let sample {
            let text = try String(contentsOf: URL(fileURLWithPath: sample), encoding: .utf8)
            try tell(WordingMeasure(labelled: try LabelledReply.replies(in: text), by: judge.check))
        } else if let dialogues {
            let turns = try LabelledDialogues.helpdeskTurns(in: URL(fileURLWithPath: dialogues))
            try tell(WordingAlarms(on: turns, by: judge.check))
        }
    }

    private func tell(_ measure: WordingMeasure) throws {
        if show { for line in measure.mistakes { Output.say(line) } }
        if json { return try Output.print(json: measure.figures) }
        for figure in measure.figures {
            Output.print(
                "\(figure.grade)  precision \(Self.share(figure.precision))  recall \(Self.share(figure.recall))  of \(figure.labelled)"
            )
        }
    }

    private func tell(_ alarms: WordingAlarms) throws {
        if show { for line in alarms.found { Output.say(line) } }
        if json { return try Output.print(json: alarms.figures) }
        for figure in alarms.figures {
            Output.print("\(figure.grade)  \(figure.turns) of \(alarms.turns) turns  \(Self.share(figure.share))")
        }
    }

    private static func share(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
}
