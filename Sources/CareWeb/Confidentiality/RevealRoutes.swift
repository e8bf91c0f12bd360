import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// One field of a customer in the clear (handbook 7.2).
extension Api {
    func addReveal(to router: Router<CareContext>) {
        write(.post, "/tickets/:number/reveal", on: router, for: .permitted([.revealPersonal])) { call in
            let fields = try call.fields("field", "reason")
            let order = RevealOrder(
                ticket: call.number,
                field: try fields.requiredChoice("field", RevealedField.self),
                reason: try fields.requiredText("reason")
            )
            // A key is read and not kept: an answer with the value in it is never stored, and asking twice shows nobody more.
            _ = try call.deed()
            let shown = try await desk.reveal(order, by: call.actor)
            return Response.json { json in
                json.object { json in
                    json.member("ticket", shown.ticket)
                    json.member("field", shown.field.rawValue)
                    json.member("value", shown.value)
                    json.member("until", stamp(shown.until))
                }
            }
        }
    }
}
