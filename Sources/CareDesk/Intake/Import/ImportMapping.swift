import Care

/// Says which column of a foreign file fills which field, and how its words and times are to be read.
package struct ImportMapping: Sendable {
    /// The name of the foreign system: part of every key and of where a ticket came from.
    package var source: String
    package var encoding = ImportEncoding.utf8
    package var delimiter = UInt8(ascii: ",")
    package var zone = CivilZone.china
    /// The column of each field; for JSON a path such as `customer.phone`.
    package var columns: [ImportField: String]
    /// What a field holds when no column fills it.
    package var constants: [ImportField: String] = [:]
    /// The desk's word for each foreign word of a field.
    package var values: [ImportField: [String: String]] = [:]
    /// Tried in order for every time that has no format of its own.
    package var times: [TimeFormat] = [.iso8601]
    package var formats: [ImportField: TimeFormat] = [:]
    /// The formats as the mapping writes them, to say what would be right.
    package var timeText = "iso8601"

    package init(source: String, columns: [ImportField: String]) {
        self.source = source
        self.columns = columns
    }
}
