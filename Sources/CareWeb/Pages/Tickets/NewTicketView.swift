/// The form by which a contact becomes a ticket: the five elements of clause 2.1.
struct NewTicketView: View {
    static let template = "tickets/new"

    struct Group: Sendable {
        let title: String
        let fields: [FieldView]
    }

    let refusal: RefusalView?
    /// Sent with the form, so that sending it twice makes one ticket.
    let key: String
    let groups: [Group]
    /// Whose form it is, for the browser that keeps what was typed.
    let writer: String
    /// The key of the form that became a ticket last; nothing of it is filled in again.
    let made: String?
    let outlook: OutlookView
}
