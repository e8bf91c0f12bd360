import CareDesk
import CareSimulation
import CareStore
import Testing

struct DemoCheckTests {
    @Test func `the demo centre passes the full check`() async throws {
        let own = try SimulationGround()
        let desk = try await FullCheckTests.desk(on: own)

        try await DemoCentre.load(into: desk, password: "demo-password")
        let findings = try await FullCheck(desk).findings()

        #expect(findings == [])
        await own.remove()
    }
}
