import Care
import CareDesk
import CareSQLite

/// Checks a journal of whole lives and folds it again.
enum VerifyBench {
    private static let tickets = BenchDesk.size(or: 4_000)

    @Sendable static func run() async throws {
        let bench = try await BenchDesk(durability: .relaxed)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<16 {
                group.addTask {
                    for index in stride(from: task, to: tickets, by: 16) { try await live(index, on: bench.desk) }
                }
            }
            try await group.waitForAll()
        }
        let (report, cost) = try await Measured.of { try await bench.desk.verify() }
        precondition(report.faults.isEmpty, "the journal does not verify: \(report.faults)")
        precondition(report.tickets == tickets, "\(report.tickets) tickets")
        let rate = Double(report.events) / cost.cpuSeconds
        Figure(name: "verify", value: rate, unit: "events/cpu-s", ratio: rate / 200_000, against: "200000/s").print()
        await bench.remove()
    }

    /// One ticket from the first word to the closed loop, with some talk in between.
    private static func live(_ index: Int, on desk: Desk) async throws {
        let agent = Actor.staff("agent\(index % 8)", .agent)
        let number = try await desk.accept(BenchDesk.contact(index), by: agent).ticket.ticket.number
        let handle = AssessmentRequest(impact: nil, severity: nil, complexity: .simple, decision: .handle)
        _ = try await desk.assess(number, handle, by: agent)
        _ = try await desk.message(
            number,
            .init(direction: .toCustomer, channel: .web, words: .clear("您好，已为您安排工程师上门检测，预计两小时内到达。")),
            by: agent
        )
        _ = try await desk.message(
            number,
            .init(direction: .fromCustomer, channel: .web, words: .clear("好的，我在家等。")),
            by: agent
        )
        _ = try await desk.hold(number, for: .waitingForCustomer, by: agent)
        _ = try await desk.resume(number, by: agent)
        let solution = TicketEvent.Solved(
            result: .repaired,
            cause: "光纤断裂",
            action: "更换皮线",
            words: .clear("已更换皮线，光功率正常"),
            evidence: ["line-test-\(index)"]
        )
        _ = try await desk.solve(number, solution, by: agent)
        _ = try await desk.confirm(number, .init(isSolved: true, channel: .phone), by: agent)
        _ = try await desk.close(number, by: agent)
    }
}
