/// What a ticket may bring along, so that nobody has to ask twice.
enum Include: String, CaseIterable {
    case history
}
