import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// The one place where requests become notes: what was opened while the answer was made, and what was refused to somebody who is known.
extension AccessNote {
    /// Nil when nothing of a person was opened and nothing refused.
    init?(
        of request: Request,
        _ status: HTTPResponse.Status,
        in context: CareContext,
        seeing sight: AccessTrail.Sight
    ) {
        guard let actor = context.principal?.actor else { return nil }
        let ticket = Self.ticket(in: request.uri.path)
        if let search = sight.search {
            self.init(.search, "search/\(search)", by: actor, result: sight.count == 0 ? .notFound : .done)
            subject = sight.sought
            count = sight.count
        } else if sight.count > 0 {
            self.init(.read, sight.ticket.map { "ticket/\($0)" } ?? "tickets", by: actor)
            subject = sight.subject
            count = sight.count
        } else if !sight.isNoted || status == .notFound, let result = Self.result(of: status, isTicket: ticket != nil) {
            let object = ticket.map { "ticket/\($0)" } ?? context.endpointPath ?? "/"
            self.init(Self.kind(of: request, isTicket: ticket != nil), object, by: actor, result: result, count: 0)
        } else {
            return nil
        }
    }

    private static func result(of status: HTTPResponse.Status, isTicket: Bool) -> Result? {
        switch status.code {
        case 403, 429: .refused
        case 404 where isTicket: .notFound
        default: nil
        }
    }

    private static func kind(of request: Request, isTicket: Bool) -> Kind {
        isTicket || request.method == .get || request.method == .head ? .read : .administer
    }

    /// The number in a path that has the shape of one; anything else may be a person's own words and is not kept.
    private static func ticket(in path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let place = parts.firstIndex(where: { $0 == "tickets" || $0 == "desk" }), place + 1 < parts.count else {
            return nil
        }
        let number = parts[place + 1].uppercased()
        let isNumber =
            number.hasPrefix("GZ") && number.count <= 24
            && number.dropFirst(2).allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-") }
        return isNumber ? number : nil
    }
}
