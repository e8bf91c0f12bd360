import Care
import CareDesk
import CareStore
import Foundation

/// A service centre in miniature: the real desk and a real database in virtual time, with seeded people and faults around them.
///
/// The same seed gives the same journal. After every step the invariants are asked for; the first that does not hold ends the run and names the command
/// that repeats it.
package struct Simulation: Sendable {
    package struct Settings: Sendable {
        package var seed: UInt64
        package var span: Span
        package var agents: Int
        package var contactsPerDay: Int
        /// How many deeds in a hundred something goes wrong with.
        package var mishaps = 12
        /// After how many steps the whole journal is folded again.
        package var fullCheckEvery = 2_000

        package init(seed: UInt64, span: Span = .days(1), agents: Int = 8, contactsPerDay: Int = 120) {
            self.seed = seed
            self.span = span
            self.agents = agents
            self.contactsPerDay = contactsPerDay
        }

        /// The command that repeats this run.
        package var command: String {
            let hours = span.milliseconds / Span.hours(1).milliseconds
            let length = hours.isMultiple(of: 24) ? "--days \(hours / 24)" : "--hours \(hours)"
            return "switchboard simulate --seed \(seed) \(length) --agents \(agents) --contacts \(contactsPerDay)"
        }
    }

    /// Where the run takes place: an empty database and the files that it writes.
    package struct Ground: Sendable {
        package let database: any Database
        package let files: [URL]

        package init(database: any Database, files: [URL]) {
            self.database = database
            self.files = files
        }
    }

    private let settings: Settings

    package init(_ settings: Settings) {
        self.settings = settings
    }

    /// Runs to the end.
    ///
    /// - Parameters:
    ///   - ground: Where it takes place.
    ///   - progress: Told the simulated time and the number of deeds now and then.
    /// - Returns: What it came to.
    /// - Throws: `SimulationFailure` when an invariant does not hold.
    package func run(
        on ground: Ground,
        progress: @escaping @Sendable (_ hundredths: Int) -> Void = { _ in }
    ) async throws -> SimulationReport {
        try await Migration.migrate(ground.database)
        let run = try await SimulationRun(settings, on: ground, progress: progress)
        return try await run.finish()
    }
}
