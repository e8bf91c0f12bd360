import CareDesk

/// The tickets of a form, as they travel with it.
struct BulkTickets: Sendable {
    let names: [String]
    /// Whether they are all that was asked for.
    let isWhole: Bool

    var choices: [BulkSelection.Choice] { Form(names.map { ("ticket", $0) }).bulkChoices }
}
