import CareDesk
import HTTPTypes

/// Which ticket is looked at, and what came of a form just sent about it.
struct TicketLook: Sendable {
    let number: String
    /// Whether a ticket that was merged leads on to the other; not after a form, and not when its own page is asked for.
    var leads = false
    var refused: Pages.Refused?
    /// What a merger would do, when that was asked.
    var previewed: (form: Form, preview: MergerPreview)?
    var revealing = RevealDoing()
    /// The number of a script, and its words for this ticket.
    var script: (number: String, words: String)?
    /// The page that its forms lead back to, when it is not the ticket's own.
    var back: String?

    var status: HTTPResponse.Status { (refused?.refusal ?? revealing.refusal)?.status ?? .ok }
}
