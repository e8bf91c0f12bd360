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
}
