import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 同看: who else has a ticket open, and who writes on it.
extension Api {
    func addCompany(to router: Router<CareContext>) {
        write(.put, "/tickets/:number/company", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("typing")
            let others = try await desk.enterCompany(
                of: call.number,
                isTyping: try fields.flag("typing") ?? false,
                by: call.principal
            )
            let text = CompanyText(number: call.number, others: others, now: desk.clock())
            return Response.json { text.write(to: &$0) }
        }
        write(.delete, "/tickets/:number/company", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            desk.leaveCompany(of: call.number, by: call.actor)
            return Response(status: .noContent)
        }
    }
}
