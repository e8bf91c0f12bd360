import CareDesk
import Logging
import ServiceLifecycle

/// Runs the timekeeper four times a second, and the dispatcher when a shift begins.
struct TimekeeperLoop: Service {
    let desk: Desk

    func run() async throws {
        let timekeeper = Timekeeper(desk)
        await cancelWhenGracefulShutdown {
            var nextShift = await desk.dispatcher.nextShiftChange(after: desk.clock())
            while !Task.isCancelled {
                do {
                    try await timekeeper.tick()
                } catch {
                    desk.logger.error("the timekeeper failed", metadata: ["why": "\(error)"])
                }
                if let shift = nextShift, shift <= desk.clock() {
                    await desk.dispatcher.shiftsChanged(on: desk)
                    nextShift = await desk.dispatcher.nextShiftChange(after: desk.clock())
                }
                try? await Task.sleep(for: .milliseconds(250))
            }
        }
    }
}
