import CareDesk
import Synchronization

/// One bar over the stages of a backup, each of which has its share.
final class BackupBar: Sendable {
    private let bar: Mutex<ProgressBar>
    private let stages: [BackupBench.Stage]

    init(_ label: String, _ stages: [BackupBench.Stage]) {
        bar = Mutex(ProgressBar(label))
        self.stages = stages
    }

    func show(_ stage: BackupBench.Stage, _ done: Int64, _ all: Int64) {
        let place = Double(stages.firstIndex(of: stage) ?? 0)
        let here = all > 0 ? Double(done) / Double(all) : 0
        bar.withLock { $0.show((place + here) / Double(max(stages.count, 1)), stage.rawValue) }
    }

    func end() { bar.withLock { $0.end() } }
}
