/// The sealed files of a backup.
package enum BackupFile: String, CaseIterable, Codable, Sendable {
    case database
    /// The subjects whose keys were destroyed by then, one a line.
    case shredded

    var name: String { "\(rawValue).sealed" }

    var number: Int {
        switch self {
        case .database: 1
        case .shredded: 2
        }
    }
}
