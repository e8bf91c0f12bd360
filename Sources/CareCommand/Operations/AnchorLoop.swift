import CareDesk
import Logging
import ServiceLifecycle

/// Turns the day of writing within a second of midnight and seals the day that ended, beside the timekeeper: a day of a million events takes some seconds.
struct AnchorLoop: Service {
    let desk: Desk

    func run() async throws {
        let keeper = AnchorKeeper(desk)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let sealed = try await keeper.look()
                    if sealed > 0 { desk.logger.notice("days anchored", metadata: ["days": "\(sealed)"]) }
                } catch {
                    desk.logger.error("anchoring failed", metadata: ["why": "\(error)"])
                }
                try? await Task.sleep(for: .seconds(1))
            }
        }
    }
}
