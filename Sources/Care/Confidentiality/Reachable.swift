/// What ``Reach`` asks of a ticket, be it whole or a row of a list.
package protocol Reachable {
    /// The queue in which it waits, or from which it was taken.
    var queue: String { get }
    /// The queue that is to answer a transfer of it; nil when none is.
    var offeredQueue: String? { get }
    /// The customer's province; nil while nobody knows it.
    var knownProvince: String? { get }

    /// Whether the person has to do with it: took a contact about it, holds it, or is to take it.
    func involves(_ person: String) -> Bool

    /// Whether it is about the person, who therefore must not see it (回避, handbook 2.2).
    func concerns(_ person: String) -> Bool
}

extension Ticket: Reachable {
    package var offeredQueue: String? {
        if case .queue(let key) = transfer?.to { key } else { nil }
    }

    package var knownProvince: String? { record.province.flatMap { $0.isEmpty ? nil : $0 } }

    package func involves(_ person: String) -> Bool { parties.contains(person) }

    package func concerns(_ person: String) -> Bool { concerned.contains(person) }
}
