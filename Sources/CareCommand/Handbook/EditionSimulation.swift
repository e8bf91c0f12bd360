import ArgumentParser
import Care
import CareDesk
import Foundation

/// What a draft would have made of the past (handbook 8.2).
struct EditionSimulation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Fold the past under a draft and say which duties would have gone another way.",
        discussion: """
            People's deeds are taken as they were; only the rules change. The figures name tickets and no personal data. Nothing is \
            written, and a server may run.

            Example: switchboard handbook simulate drafts/1.1.0 --days 90
            """
    )

    @Argument(help: "The folder of a draft, or a version.")
    var edition: String

    @Option(help: ArgumentHelp("How many days back.", valueName: "number"))
    var days = 90

    @Option(help: ArgumentHelp("How many tickets to name behind each figure.", valueName: "number"))
    var numbers = 5

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        guard (1...36_500).contains(days) else { throw ValidationError("--days is 1 to 36500.") }
        guard (0...10_000).contains(numbers) else { throw ValidationError("--numbers is 0 to 10000.") }
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let draft = try EditionArgument(edition).edition(in: desk.library)
            let since = desk.clock() - .days(Int64(days))
            let numbers = numbers
            let report = try await interruptible {
                let bar = ProgressBar("simulate")
                defer { bar.end() }
                return try await desk.whatIf(draft, since: since, keeping: numbers) { done, all in
                    bar.show(done, of: all, "tickets")
                }
            }
            if json {
                try Output.print(json: report)
            } else {
                Output.print(WhatIfWords(report, draft, zone: options.zone).text)
            }
        }
    }
}
