import CareDesk
import Foundation

/// Shows how far an import has come, by the bytes of its file.
final class ImportProgress {
    private let size: Int64
    private let bar = ProgressBar("import")

    init(of path: String) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        size = (attributes?[.size] as? NSNumber)?.int64Value ?? 0
    }

    func show(_ report: ImportReport) {
        let share = size > 0 ? Double(report.consumed) / Double(size) : 0
        bar.show(share, "\(report.rows) rows, \(report.refusedCount) refused, \(bar.rate(report.rows)) a second")
    }

    func end() { bar.end() }
}
