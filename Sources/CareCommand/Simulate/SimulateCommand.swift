import ArgumentParser
import Care
import CareSQLite
import CareSimulation
import Foundation

/// Runs a centre of seeded people in virtual time and looks whether every invariant holds.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Run a simulated centre and check every invariant after every step.",
        discussion: """
            Example: switchboard simulate --seed 7841 --days 30

            The same seed gives the same history. Ends with 1 when an invariant broke, after printing the command that repeats it.
            """
    )

    @Option(help: "What chance starts from; without one a fresh seed is thrown and printed.")
    var seed: UInt64?
    @Option(help: "How many days to simulate.")
    var days: Int = 1
    @Option(help: "How many hours to simulate, instead of days.")
    var hours: Int?
    @Option(help: "How many agents work, beside two leads and a complaint officer.")
    var agents: Int = 8
    @Option(help: "How many customers make contact in a day.")
    var contacts: Int = 120
    @Flag(help: "Print the summary as JSON.")
    var json = false

    func validate() throws {
        guard (1...3_660).contains(days), (1...87_840).contains(hours ?? 1), (1...500).contains(agents),
            (1...100_000).contains(contacts)
        else { throw ValidationError("days are 1 to 3660, hours 1 to 87840, agents 1 to 500, contacts 1 to 100000") }
    }

    func run() async throws {
        let seed = seed ?? UInt64.random(in: 0..<1_000_000)
        let span = hours.map { Span.hours(Int64($0)) } ?? .days(Int64(days))
        let settings = Simulation.Settings(seed: seed, span: span, agents: agents, contactsPerDay: contacts)
        Output.say(settings.command)
        let directory = FileManager.default.temporaryDirectory.appending(
            path: "switchboard-simulation-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let file = directory.appending(path: "switchboard.db")
        let database = try SQLiteDatabase(path: file.path, durability: .relaxed)
        let files = [file, URL(fileURLWithPath: file.path + "-wal")]
        do {
            let report = try await Simulation(settings).run(on: .init(database: database, files: files)) { hundredths in
                Output.say("\(hundredths) %")
            }
            Output.print(try json ? Self.json(report) : SimulationSummary(report).text)
        } catch let failure as SimulationFailure {
            Output.say("\(failure)")
            throw ExitCode(1)
        }
        await database.close()
    }

    private static func json(_ report: SimulationReport) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(report), as: UTF8.self)
    }

}
