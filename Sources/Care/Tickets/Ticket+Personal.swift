extension Ticket {
    /// The same ticket with every personal field changed, for opening.
    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Ticket {
        var changed = self
        changed.record = try record.mapPersonal(change)
        changed.attachments = try attachments.map { attachment throws(E) in try attachment.mapPersonal(change) }
        if let solution { changed.solution = try solution.mapPersonal(change) }
        return changed
    }
}
