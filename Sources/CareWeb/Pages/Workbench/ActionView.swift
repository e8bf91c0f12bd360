/// A button at the head of the ticket: it leads to the form of a deed, or says what is missing for it.
struct ActionView: Sendable {
    let label: String
    let icon: String
    /// The form on the page; nil when the deed is not lawful yet.
    let target: String?
    /// The deed whose key leads there.
    let key: String?
    /// What is missing.
    let lacks: String?
}
