import CareDesk
import Logging
import ServiceLifecycle

/// Watches the access log beside the timekeeper, once a second: reading is not in its way.
struct DetectionLoop: Service {
    let desk: Desk

    func run() async throws {
        let detector = AccessDetector(desk)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await detector.look()
                } catch {
                    desk.logger.error("watching the access log failed", metadata: ["why": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
