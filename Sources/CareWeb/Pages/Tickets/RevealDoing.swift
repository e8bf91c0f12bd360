import Care
import CareDesk

/// What came of the form on a ticket's page by which a field is shown in the clear.
struct RevealDoing: Sendable {
    var form = Form()
    var shown: Revelation?
    var refusal: Refusal?
}
