import Care
import Foundation

/// A foreign file, row by row.
package struct ImportSource {
    private enum Reading {
        case dialogues(LineReader)
        case json(LineReader, ImportMapping)
        case csv(CSVReader, ImportMapping, header: [String])
    }

    private var reading: Reading

    /// How many bytes have been read, for a bar of progress.
    package var consumed: Int64 {
        switch reading {
        case .dialogues(let lines), .json(let lines, _): lines.reader.consumed
        case .csv(let records, _, _): records.reader.consumed
        }
    }

    package static func dialogues(path: String) throws -> ImportSource { try dialogues(ByteReader(path: path)) }

    package static func json(path: String, _ mapping: ImportMapping) throws -> ImportSource {
        try json(ByteReader(path: path), mapping)
    }

    package static func csv(path: String, _ mapping: ImportMapping) throws -> ImportSource {
        try csv(ByteReader(path: path), mapping)
    }

    static func dialogues(_ bytes: ByteReader) -> ImportSource { ImportSource(reading: .dialogues(LineReader(bytes))) }

    static func json(_ bytes: ByteReader, _ mapping: ImportMapping) throws -> ImportSource {
        ImportSource(reading: .json(LineReader(bytes), mapping))
    }

    /// - Throws: `ImportFault` when the header lacks a column that the mapping names.
    static func csv(_ bytes: ByteReader, _ mapping: ImportMapping) throws -> ImportSource {
        var records = CSVReader(bytes, delimiter: mapping.delimiter)
        guard let first = try records.next(), first.fault == nil else {
            throw ImportFault(
                "the file has no header: its first line names the columns, at most \(CSVReader.mostFields)"
            )
        }
        let names = first.fields.compactMap { mapping.encoding.text($0)?.trimmingCharacters(in: .whitespaces) }
        guard names.count == first.fields.count else {
            throw ImportFault("the header is not \(mapping.encoding.rawValue); set encoding in the mapping")
        }
        let missing = Set(mapping.columns.values).subtracting(names).sorted()
        guard missing.isEmpty else {
            throw ImportFault(
                "the file has no column \(missing.joined(separator: ", ")); its columns are \(names.joined(separator: ", "))"
            )
        }
        return ImportSource(reading: .csv(records, mapping, header: names))
    }

    /// The next row, read or refused; nil at the end.
    package mutating func next() throws -> ImportStep? {
        switch reading {
        case .dialogues(var lines):
            let line = try lines.next()
            reading = .dialogues(lines)
            return line.map { line in Self.step { () throws(ImportRefusal) in try DialogueRow.item(line) } }
        case .json(var lines, let mapping):
            let line = try lines.next()
            reading = .json(lines, mapping)
            return line.map { line in
                Self.step { () throws(ImportRefusal) in
                    try RowReading(row: Self.row(line, mapping), mapping: mapping).item()
                }
            }
        case .csv(var records, let mapping, let header):
            let record = try records.next()
            reading = .csv(records, mapping, header: header)
            return record.map { record in
                Self.step { () throws(ImportRefusal) in
                    try RowReading(row: Self.row(record, mapping, header), mapping: mapping).item()
                }
            }
        }
    }

    private static func step(_ read: () throws(ImportRefusal) -> ImportItem) -> ImportStep {
        do throws(ImportRefusal) { return .item(try read()) } catch { return .refused(error) }
    }

    private static func row(_ line: LineReader.Line, _ mapping: ImportMapping) throws(ImportRefusal) -> ImportRow {
        guard let bytes = line.bytes else { throw .tooLong(line: line.number) }
        guard let text = mapping.encoding.text(bytes) else { throw .wrongEncoding(line: line.number, mapping) }
        guard let object = try? JSONDecoder().decode(JSONCell.self, from: Data(text.utf8)), case .object = object else {
            throw ImportRefusal(
                line: line.number,
                reason: "malformed",
                message: Text(zh: "不是 JSON 对象；每行应为一个 {…}", en: "This is no JSON object; write one {…} a line")
            )
        }
        var cells: [String: String] = [:]
        for column in mapping.columns.values { cells[column] = object.text(at: column).flatMap(filled) }
        return ImportRow(line: line.number, cells: cells, content: bytes)
    }

    private static func row(
        _ record: CSVReader.Record,
        _ mapping: ImportMapping,
        _ header: [String]
    ) throws(ImportRefusal) -> ImportRow {
        if let fault = record.fault { throw fault.refusal(line: record.line) }
        guard record.fields.count == header.count else {
            throw ImportRefusal(
                line: record.line,
                reason: "wrong-number-of-fields",
                message: Text(
                    zh: "有 \(record.fields.count) 列，应为 \(header.count) 列",
                    en: "There are \(record.fields.count) fields; the header has \(header.count)"
                )
            )
        }
        var cells: [String: String] = [:]
        let wanted = Set(mapping.columns.values)
        for (name, bytes) in zip(header, record.fields) where wanted.contains(name) {
            guard let text = mapping.encoding.text(bytes) else {
                throw .wrongEncoding(line: record.line, mapping, name)
            }
            cells[name] = filled(text)
        }
        return ImportRow(line: record.line, cells: cells, content: Array(record.fields.joined(separator: [0])))
    }

    /// The text without the blanks around it; nil when nothing is left.
    private static func filled(_ text: String) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return trimmed.isEmpty ? nil : trimmed
    }
}

extension ImportRefusal {
    fileprivate static func wrongEncoding(line: Int, _ mapping: ImportMapping, _ column: String? = nil) -> ImportRefusal
    {
        let name = mapping.encoding.rawValue
        return ImportRefusal(
            line: line,
            reason: "wrong-encoding",
            message: Text(zh: "不是 \(name) 编码的文字", en: "This is no text in \(name); set encoding in the mapping"),
            column: column
        )
    }
}

extension CSVReader.Fault {
    fileprivate func refusal(line: Int) -> ImportRefusal {
        switch self {
        case .tooLong: .tooLong(line: line)
        case .tooManyFields:
            ImportRefusal(
                line: line,
                reason: "too-many-fields",
                message: Text(
                    zh: "最多 \(CSVReader.mostFields) 列",
                    en: "There are at most \(CSVReader.mostFields) columns"
                )
            )
        case .openQuote:
            ImportRefusal(
                line: line,
                reason: "open-quote",
                message: Text(zh: "引号没有结束", en: "A quote is not closed; write \" inside a field as \"\"")
            )
        case .wordsAfterQuote:
            ImportRefusal(
                line: line,
                reason: "words-after-quote",
                message: Text(
                    zh: "结束引号之后还有文字；字段内的引号写作 \"\"",
                    en: "Words follow a closing quote; write \" inside a field as \"\""
                )
            )
        }
    }
}
