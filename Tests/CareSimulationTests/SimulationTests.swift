import Care
import CareSimulation
import Testing

/// Runs whole centres; a failure names the invariant, the last steps and the command that repeats it.
@Suite(.serialized)
struct SimulationTests {
    private static func short(_ seed: UInt64) -> Simulation.Settings {
        Simulation.Settings(seed: seed, span: .hours(12), agents: 8, contactsPerDay: 100)
    }

    @Test(arguments: Seeds.fixed + Seeds.failed.map(\.seed))
    func `every invariant holds in every step of half a day`(seed: UInt64) async throws {
        let report = try await SimulationGround.run(Self.short(seed))

        #expect(report.tickets > 20)
        #expect(report.closed > 0)
    }

    @Test func `every invariant holds under a seed that nobody has seen`() async throws {
        let settings = Self.short(UInt64.random(in: 0..<1_000_000_000))

        let report = try await SimulationGround.run(settings)

        #expect(report.tickets > 20, "\(settings.command)")
    }

    @Test func `the same seed gives the same history`() async throws {
        let settings = Self.short(7_841)

        let first = try await SimulationGround.run(settings)
        let second = try await SimulationGround.run(settings)

        #expect(first == second)
    }

    @Test func `another seed gives another history`() async throws {
        let first = try await SimulationGround.run(Self.short(1))
        let second = try await SimulationGround.run(Self.short(2))

        #expect(first.fingerprint != second.fingerprint)
    }

    @Test func `faults of every kind happen`() async throws {
        var settings = Self.short(42)
        settings.mishaps = 60

        let report = try await SimulationGround.run(settings)

        #expect(
            Set(report.mishaps.keys).isSuperset(of: ["duplicate", "doubleClick", "stale", "busy", "death", "race"])
        )
    }
}
