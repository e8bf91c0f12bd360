/// What a file of tickets may hold, in the order of its columns.
package enum ExportColumn: String, CaseIterable, Codable, Sendable {
    case number, receivedAt, status, stage, type, category, priority, channel, province, queue
    case name, telephone, address, description, solution

    /// Whether it says something of a person: masked unless the approval lets it be clear (handbook 7.2; PIPL 51).
    package var isPersonal: Bool {
        switch self {
        case .name, .telephone, .address, .description, .solution: true
        case .number, .receivedAt, .status, .stage, .type, .category, .priority, .channel, .province, .queue: false
        }
    }

    /// What everybody may see of a value; of free words nothing, for nobody knows what they hold.
    package func masked(_ words: String) -> String {
        switch self {
        case .name: Masking.name(words)
        case .telephone: Masking.number(words)
        case .address: Masking.address(words)
        case .description, .solution: words.isEmpty ? "" : "***"
        case .number, .receivedAt, .status, .stage, .type, .category, .priority, .channel, .province, .queue: words
        }
    }
}
