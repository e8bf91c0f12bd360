import Dispatch
import Foundation

/// Runs something that Ctrl-C asks to stop; a second Ctrl-C ends the program at once.
func interruptible<Result: Sendable>(_ body: sending @escaping () async throws -> Result) async throws -> Result {
    let task = Task { try await body() }
    let signals = [SIGINT, SIGTERM]
    let sources = signals.map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler {
            task.cancel()
            signal(number, SIG_DFL)
        }
        source.resume()
        return source
    }
    defer {
        for source in sources { source.cancel() }
        for number in signals { signal(number, SIG_DFL) }
    }
    return try await task.value
}
