import Care
import CareDesk

/// What the page of one's account shows besides what the store holds: what was just asked, and what came of it.
struct AccountDoing: Sendable {
    /// The form that was sent; its refusal stands at its fields.
    enum Section: String, Sendable {
        case none, password, offer, confirm, remove, token
    }

    var section = Section.none
    var form = Form()
    var refusal: Refusal?
    var codes: [String] = []
    var newToken: String?
}
