import Foundation

/// Shows on standard error how far something has come: a bar on a terminal, else a line every few seconds.
final class ProgressBar {
    private let label: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let clock = ContinuousClock()
    private let begun: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant
    private var hasBar = false

    init(_ label: String) {
        self.label = label
        begun = clock.now
        shown = begun
    }

    /// How many of `count` things were done a second so far.
    func rate(_ count: Int) -> Int { Int(Double(count) / max((clock.now - begun) / .seconds(1), 0.001)) }

    /// Shows a share from 0 to 1 with words behind it, unless it was shown just now.
    func show(_ share: Double, _ words: @autoclosure () -> String) {
        let now = clock.now
        guard now - shown >= (isTerminal ? .milliseconds(100) : .seconds(5)) else { return }
        shown = now
        let share = min(max(share, 0), 1)
        let line = "\(Int(share * 100)) %, \(words())"
        if isTerminal {
            let full = Int(share * 30)
            let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
            write("\r\u{1B}[K\(bar) \(line)")
            hasBar = true
        } else {
            write("\(label): \(line)\n")
        }
    }

    func show(_ done: Int, of all: Int, _ things: String) {
        show(all > 0 ? Double(done) / Double(all) : 0, "\(done) of \(all) \(things), \(rate(done)) a second")
    }

    /// Takes the bar away before the result.
    func end() {
        if hasBar { write("\r\u{1B}[K") }
        hasBar = false
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
