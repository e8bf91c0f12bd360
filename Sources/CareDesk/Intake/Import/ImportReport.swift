import Care

/// What an import has done so far.
package struct ImportReport: Sendable {
    package var accepted = 0
    /// Rows that an earlier run, or an earlier row, took in under the same name.
    package var skipped = 0
    /// 催单: contacts that were counted on a matter already open (handbook 2.1).
    package var linked = 0
    package var messages = 0
    package var refused: [String: Int] = [:]
    /// Tickets taken in, by the queue that they went to.
    package var queues: [String: Int] = [:]
    package var categories: [String: Int] = [:]
    package var priorities: [String: Int] = [:]
    /// By type, then by urgency.
    package var types: [String: [String: Int]] = [:]
    /// The last line that was read; everything up to it is done when the import has stopped.
    package var lastLine = 0
    package var consumed: Int64 = 0
    /// Whether the file was read to its end.
    package var isComplete = false
    /// What stopped the import, when it was neither the end nor the operator.
    package var failure: (any Error)?

    package var refusedCount: Int { refused.values.reduce(0, +) }
    package var rows: Int { accepted + skipped + linked + refusedCount }

    mutating func add(_ outcome: RowOutcome) {
        switch outcome {
        case .accepted(let ticket, let said):
            accepted += 1
            messages += said
            queues[ticket.queue, default: 0] += 1
            categories[ticket.category.rawValue, default: 0] += 1
            priorities[ticket.priority.name, default: 0] += 1
            types[ticket.type.rawValue, default: [:]][ticket.urgency.rawValue, default: 0] += 1
        case .linked(let said):
            linked += 1
            messages += said
        case .skipped: skipped += 1
        case .refused(let refusal): refused[refusal.reason, default: 0] += 1
        case .failed(let error): failure = failure ?? error
        }
    }
}
