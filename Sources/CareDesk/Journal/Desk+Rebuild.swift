import Care
import CareStore
import Logging

extension Desk {
    /// Finishes a rebuild that was stopped, if this program runs the desk; refuses to work on half the rows otherwise.
    func settleRebuild() async throws {
        guard settings.part != .rebuilding, try await database.read({ try RebuildMark.current(in: $0) }) != nil else {
            return
        }
        guard settings.part == .running else { throw DeskFault.rebuilding }
        logger.notice("a rebuild of the rows was stopped; finishing it")
        let report = try await Rebuilder(self).run()
        logger.notice("the rows are rebuilt", metadata: ["tickets": "\(report.tickets)"])
    }
}
