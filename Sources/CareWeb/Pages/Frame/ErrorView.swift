/// A page that says what went wrong and where to go on.
struct ErrorView: View {
    static let template = "error"

    let heading: String
    let message: String
    let clause: String?
    /// What the operator finds the detail by; only when it is our fault.
    let incident: String?
    let back: String
    let backLabel: String
}
