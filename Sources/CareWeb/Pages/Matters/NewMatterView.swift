/// The form by which a matter is opened.
struct NewMatterView: View {
    static let template = "matters/new"

    let heading: String
    let clause: String
    let intro: String
    let refusal: RefusalView?
    let action: String
    /// Sent with the form, so that sending it twice opens one matter.
    let key: String
    let groups: [NewTicketView.Group]
    let submit: String
    let back: String
    let backLabel: String
}
