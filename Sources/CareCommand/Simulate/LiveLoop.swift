import CareDesk
import CareSimulation
import Logging
import ServiceLifecycle

/// Keeps the demo centre moving until the server stops; what fails there is noted and tried again.
struct LiveLoop: Service {
    let desk: Desk

    func run() async throws {
        let logger = Logger(label: "switchboard.live")
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await LiveCentre(desk, seed: UInt64.random(in: .min ... .max)).run()
                } catch {
                    logger.warning("the live demonstration stumbled", metadata: ["reason": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(10))
            }
        }
    }
}
