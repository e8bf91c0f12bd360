import Care
import CareDesk
import CareStore
import Foundation
import Logging
import ServiceLifecycle

/// Makes a backup every day beside the desk that is served (handbook 7.3); one that fails is told and tried again.
struct BackupLoop: Service {
    let desk: Desk
    let plan: BackupPlan

    /// How long a backup that failed waits, so that a full disk is not asked every second.
    private static let patience = Duration.seconds(600)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var pause = Duration.seconds(20)
                do {
                    try await look()
                } catch is CancellationError {
                    return
                } catch {
                    desk.logger.error("the backup failed", metadata: ["why": "\(error)", "folder": "\(plan.folder)"])
                    pause = Self.patience
                }
                try? await Task.sleep(for: pause)
            }
        }
    }

    private func look() async throws {
        let newest = try await desk.backups(limit: 1).first.map { Moment(milliseconds: $0.madeAt) }
        guard plan.hour.isDue(after: newest, at: desk.clock(), in: desk.zone) else { return }
        let line = BackupLine(desk, shelf: BackupShelf(plan.folder))
        let (made, removed) = try await line.make(keeping: plan.keep, by: Actor(.desk, .desk, "backup"))
        desk.logger.notice(
            "a backup was made",
            metadata: [
                "place": "\(made.folder.path)", "events": "\(made.manifest.newestSeq)", "removed": "\(removed.count)",
            ]
        )
    }
}
