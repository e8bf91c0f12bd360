import Care

/// A ticket by its number, to be found only within a reach.
struct AskedTicket: Sendable {
    let number: String
    let reach: Reach
}
