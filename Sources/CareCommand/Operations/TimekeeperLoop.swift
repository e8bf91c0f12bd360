import CareDesk
import Logging
import ServiceLifecycle

/// Runs the timekeeper four times a second, the dispatcher when a shift begins, and looks what other programs wrote.
struct TimekeeperLoop: Service {
    let desk: Desk

    func run() async throws {
        let timekeeper = Timekeeper(desk)
        let neighbours = Neighbours(desk)
        await cancelWhenGracefulShutdown {
            var nextShift = await desk.dispatcher.nextShiftChange(after: desk.clock())
            while !Task.isCancelled {
                await attempt("the timekeeper") { try await timekeeper.tick() }
                await attempt("looking for what others wrote") { try await neighbours.look() }
                if let shift = nextShift, shift <= desk.clock() {
                    await desk.dispatcher.shiftsChanged(on: desk)
                    nextShift = await desk.dispatcher.nextShiftChange(after: desk.clock())
                }
                try? await Task.sleep(for: .milliseconds(250))
            }
        }
    }

    /// What fails is told and tried again with the next tick.
    private func attempt(_ what: String, _ body: () async throws -> some Any) async {
        do {
            _ = try await body()
        } catch {
            desk.logger.error("\(what) failed", metadata: ["why": "\(error)"])
        }
    }
}
