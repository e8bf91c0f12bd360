import CareStore
import Foundation
import GRDB
import Synchronization

extension SQLiteDatabase {
    private static let pagesPerStep: CInt = 512

    /// SQLite's own online backup from a reader's snapshot: what is written meanwhile neither enters the copy nor starts it again.
    package func copy(
        to path: String,
        progress: @escaping @Sendable (_ done: Int64, _ all: Int64) -> Void
    ) async throws {
        let stop = StopMark()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                // On a thread of its own, for it may take minutes.
                Thread.detachNewThread { [self] in
                    continuation.resume(with: Result { try copyNow(to: path, stop, progress) })
                }
            }
        } onCancel: {
            stop.set()
        }
    }

    private func copyNow(to path: String, _ stop: StopMark, _ progress: @escaping (Int64, Int64) -> Void) throws {
        // Made first, so that nobody else can read it at any time.
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw StoreFault(kind: .other, message: "cannot make \(path): \(String(cString: strerror(errno)))", code: 0)
        }
        try FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).close()
        do {
            let target = try DatabaseQueue(path: path)
            try pool.backup(to: target, pagesPerStep: Self.pagesPerStep) { step in
                if stop.isSet { throw CancellationError() }
                progress(Int64(step.completedPageCount), Int64(step.totalPageCount))
            }
            try target.close()
        } catch let fault as DatabaseError {
            let kind: StoreFault.Kind = fault.resultCode == .SQLITE_FULL ? .full : .other
            throw StoreFault(kind: kind, message: fault.message ?? "\(fault)", code: fault.resultCode.rawValue)
        }
    }
}

/// Whether somebody asked to stop.
private final class StopMark: Sendable {
    private let mark = Mutex(false)

    var isSet: Bool { mark.withLock(\.self) }

    func set() { mark.withLock { $0 = true } }
}
