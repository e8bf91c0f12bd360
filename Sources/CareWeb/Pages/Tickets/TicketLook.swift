import HTTPTypes

/// Which ticket is looked at, and what came of a form just sent about it.
struct TicketLook: Sendable {
    let number: String
    var refused: Pages.Refused?
    var revealing = RevealDoing()
    /// The page that its forms lead back to, when it is not the ticket's own.
    var back: String?

    var status: HTTPResponse.Status { (refused?.refusal ?? revealing.refusal)?.status ?? .ok }
}
