/// How an exported file is written.
package enum ExportForm: String, CaseIterable, Codable, Sendable {
    case csv, jsonLines
}
