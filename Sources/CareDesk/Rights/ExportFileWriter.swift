import Care
import Foundation

/// Writes the rows of an export, with a watermark at the head and in every row: whoever finds a line of it knows whose file it was.
struct ExportFileWriter {
    let export: Export
    let isClear: Bool
    let approver: String
    let stamp: String
    private var bytes: [UInt8] = []
    private(set) var rows = 0

    init(_ export: Export, isClear: Bool, approver: String, stamp: String) {
        self.export = export
        self.isClear = isClear
        self.approver = approver
        self.stamp = stamp
        writeHead()
    }

    var content: [UInt8] { bytes }

    mutating func add(_ values: [ExportColumn: String]) {
        rows += 1
        let cells = export.request.columns.map { column in
            let words = values[column] ?? ""
            return column.isPersonal && !isClear ? column.masked(words) : words
        }
        switch export.request.form {
        case .csv: line(cells + [mark])
        case .jsonLines:
            let names = export.request.columns.map(\.rawValue)
            object(Array(zip(names, cells)) + [("watermark", mark)])
        }
    }

    /// What every row carries.
    private var mark: String { "\(export.number) \(export.asker.name)" }

    private mutating func writeHead() {
        let facts = [
            ("number", export.number), ("by", export.asker.name), ("approvedBy", approver), ("at", stamp),
            ("why", export.request.reason), ("personal", isClear ? "clear" : "masked"),
        ]
        switch export.request.form {
        case .csv:
            // Spreadsheets take a file for UTF-8 by its mark.
            bytes = [0xEF, 0xBB, 0xBF]
            line(["watermark"] + facts.map { "\($0.0): \($0.1)" })
            line(export.request.columns.map(\.rawValue) + ["watermark"])
        case .jsonLines:
            object(facts.map { ("watermark.\($0.0)", $0.1) })
        }
    }

    private mutating func line(_ cells: [String]) {
        bytes += Array((cells.map(CSVCell.written).joined(separator: ",") + "\r\n").utf8)
    }

    private mutating func object(_ members: [(String, String)]) {
        var json = JSONText(capacity: 512)
        json.object { json in for (name, value) in members { json.member(name, value) } }
        bytes += json.bytes + [UInt8(ascii: "\n")]
    }
}
