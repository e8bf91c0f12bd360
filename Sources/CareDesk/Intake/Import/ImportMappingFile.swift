import Care
import Foundation
import Yams

/// Reads a mapping from its YAML file and names every fault with its line and what would be right.
package enum ImportMappingFile {
    /// - Throws: `ImportFault` with one line for each fault.
    package static func load(path: String, zone: TimeZone) throws -> ImportMapping {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw ImportFault("\(path) cannot be read")
        }
        return try parse(Array(bytes), file: path, zone: zone)
    }

    package static func parse(_ bytes: [UInt8], file: String, zone: TimeZone) throws -> ImportMapping {
        let log = FaultLog()
        let mapping = HandbookText.parse(bytes, file: file, log: log).flatMap { read($0, zone: CivilZone(zone)) }
        guard let mapping, log.faults.isEmpty else {
            throw ImportFault(log.faults.sorted().map(\.description).joined(separator: "\n"))
        }
        return mapping
    }

    private static let required = ["source", "columns"]
    private static let optional = ["encoding", "delimiter", "timeZone", "times", "formats", "constants", "values"]

    private static func read(_ root: FilePlace, zone: CivilZone) -> ImportMapping? {
        guard let file = FileMapping(root, of: "an import mapping", required: required, optional: optional) else {
            return nil
        }
        guard let source = file["source"]?.readSource(), let columns = file["columns"]?.readFields({ $0.readString() })
        else { return nil }
        var mapping = ImportMapping(source: source, columns: columns)
        mapping.zone = zone
        for field in [ImportField.key, .description] where columns[field] == nil {
            file["columns"]?.fault(
                "no column is named for \(field.rawValue)",
                mend: "add \(field.rawValue): and its column"
            )
        }
        readForm(of: file, into: &mapping)
        readWords(of: file, into: &mapping)
        return mapping
    }

    private static func readForm(of file: FileMapping, into mapping: inout ImportMapping) {
        if let place = file["encoding"], let encoding: ImportEncoding = place.readChoice(of: "encoding") {
            mapping.encoding = encoding
            if !encoding.isReadable {
                place.fault("this system cannot read \(encoding.rawValue)", mend: "convert the file to utf-8")
            }
        }
        if let delimiter = file["delimiter"]?.readDelimiter() { mapping.delimiter = delimiter }
        if let place = file["timeZone"], let name = place.readString() {
            if let zone = CivilZone(name) {
                mapping.zone = zone
            } else {
                place.fault("there is no time zone \(name)", mend: "write a name such as Asia/Shanghai")
            }
        }
        if let place = file["times"] {
            let places = place.elements ?? [place]
            mapping.times = places.compactMap { $0.readTimeFormat() }
            mapping.timeText = places.map(\.excerpt).joined(separator: " or ")
        }
        mapping.formats = file["formats"]?.readFields { $0.readTimeFormat() } ?? [:]
    }

    private static func readWords(of file: FileMapping, into mapping: inout ImportMapping) {
        mapping.constants = file["constants"]?.readFields { $0.readString() } ?? [:]
        mapping.values = file["values"]?.readFields { $0.readWords() } ?? [:]
    }
}

extension FilePlace {
    /// Reads a mapping whose keys are fields of a contact.
    fileprivate func readFields<Value>(_ read: (FilePlace) -> Value?) -> [ImportField: Value]? {
        guard case .mapping(let pairs) = node else {
            fault("expected field: value, found \(excerpt)", mend: "write one field a line, such as key: 工单编号")
            return nil
        }
        var fields: [ImportField: Value] = [:]
        for (key, value) in pairs {
            if let field = ImportField(rawValue: key.scalar?.string ?? "") {
                fields[field] = read(at(value))
            } else {
                let known = ImportField.allCases.map(\.rawValue).joined(separator: ", ")
                at(key).fault("there is no field \(at(key).excerpt)", mend: "the fields are \(known)")
            }
        }
        return fields
    }

    /// Reads foreign words with the desk's word for each.
    fileprivate func readWords() -> [String: String]? {
        guard case .mapping(let pairs) = node else {
            fault("expected foreign word: our word, found \(excerpt)", mend: "write {故障: fault}")
            return nil
        }
        var words: [String: String] = [:]
        for (key, value) in pairs {
            guard let foreign = key.scalar?.string, let ours = at(value).readString() else { continue }
            words[foreign] = ours
        }
        return words
    }

    fileprivate func readTimeFormat() -> TimeFormat? {
        if let format = TimeFormat(readString() ?? "") { return format }
        fault(
            "\(excerpt) is no format of a time",
            mend: "write iso8601, epochSeconds, epochMilliseconds, yyyy-MM-dd HH:mm:ss or %Y-%m-%d %H:%M:%S"
        )
        return nil
    }

    fileprivate func readDelimiter() -> UInt8? {
        switch scalar {
        case ",": return UInt8(ascii: ",")
        case ";": return UInt8(ascii: ";")
        case "tab", "\t": return 0x09
        default:
            fault("\(excerpt) is no delimiter", mend: "write \",\", \";\" or tab")
            return nil
        }
    }

    /// A short name of letters, digits and hyphens.
    fileprivate func readSource() -> String? {
        let name = scalar ?? ""
        if (1...40).contains(name.count),
            name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
        {
            return name
        }
        fault("\(excerpt) is no name of a source", mend: "write up to 40 letters, digits and hyphens, such as crm-2024")
        return nil
    }
}
