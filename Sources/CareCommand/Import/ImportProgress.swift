import CareDesk
import Foundation

/// Shows on standard error how far an import has come: a bar on a terminal, else a line every few seconds.
final class ImportProgress {
    private let size: Int64
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let clock = ContinuousClock()
    private let begun: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant
    private var hasBar = false

    init(of path: String) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
        begun = clock.now
        shown = begun
    }

    func show(_ report: ImportReport) {
        let now = clock.now
        guard now - shown >= (isTerminal ? .milliseconds(100) : .seconds(5)) else { return }
        shown = now
        let rate = Int(Double(report.rows) / max((now - begun) / .seconds(1), 0.001))
        let share = size > 0 ? min(Double(report.consumed) / Double(size), 1) : 0
        let words = "\(Int(share * 100)) %, \(report.rows) rows, \(report.refusedCount) refused, \(rate) a second"
        if isTerminal {
            let full = Int(share * 30)
            let bar = String(repeating: "█", count: full) + String(repeating: "░", count: 30 - full)
            write("\r\u{1B}[K\(bar) \(words)")
            hasBar = true
        } else {
            write("import: \(words)\n")
        }
    }

    /// Takes the bar away before the summary.
    func end() {
        if hasBar { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
