import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The search of the top bar: rooms, clauses, what may be done on the open ticket, and tickets by their numbers.
///
/// No personal words are opened for it. What people wrote is searched where the search is noted, in the list of tickets; the last answer leads there.
extension Pages {
    /// How many answers there are at most.
    private static let mostFound = 12

    func addFind(to router: Router<CareContext>) {
        router.get(
            "/find",
            use: guarded { request, _, visit in
                let asked = String((request.uri.queryParameters.get("q") ?? "").prefix(100))
                let from = request.uri.queryParameters.get("from") ?? ""
                return try await find(asked, from: from, in: visit)
            }
        )
    }

    private func find(_ asked: String, from: String, in visit: Visit) async throws -> Response {
        let words = visit.words
        let finder = Finder(romanised: romanised, words: words)
        let all = try await deeds(from: from, in: visit) + rooms(in: visit) + clauses(in: visit) + scripts(in: visit)
        let tickets = asked.contains(where: \.isNumber) ? try await tickets(in: visit) : []
        var found = Array(finder(asked, among: all + tickets).prefix(Self.mostFound))
        if visit.readsTickets, !asked.allSatisfy(\.isWhitespace) {
            found.append(
                Findable(
                    name: Text(zh: words["findInTickets", asked], en: words["findInTickets", asked]),
                    hint: words["navTickets"],
                    icon: "search",
                    href: "/tickets?state=all&q=\(Self.encoded(asked))"
                )
            )
        }
        let view = FindView(
            found: found.map { found in
                let name = [found.number, words[found.name]].filter { !$0.isEmpty }.joined(separator: " ")
                return .init(label: name, hint: found.hint, icon: found.icon, href: found.href)
            }
        )
        return page(view, titled: words["findTitle"], in: visit)
    }

    private func rooms(in visit: Visit) -> [Findable] {
        guard let principal = visit.principal else { return [] }
        var rooms = Self.rooms(of: principal)
        if principal.actor.role.handlesTickets { rooms.append(("newTicket", "/tickets/new", "plus")) }
        rooms.append(("account", "/account", "user"))
        return rooms.map { key, href, icon in
            Findable(
                name: Words.table[key] ?? Text(zh: key, en: key),
                hint: visit.words["findRoom"],
                icon: icon,
                href: href
            )
        }
    }

    private func clauses(in visit: Visit) throws -> [Findable] {
        try desk.rulebook(inForceAt: visit.now).edition.clauses.map { clause in
            Findable(
                name: clause.title,
                number: clause.number.description,
                hint: visit.words["clause"],
                icon: "book",
                href: "/handbook/\(clause.number)"
            )
        }
    }

    /// The scripts that may be used, by their titles.
    private func scripts(in visit: Visit) async throws -> [Findable] {
        guard visit.actor?.role.seesScripts ?? false else { return [] }
        return try await desk.usableScripts().map { script in
            Findable(
                name: Text(zh: script.sort, en: script.sort),
                number: script.number,
                hint: visit.words["navScripts"],
                icon: "pen",
                href: "/scripts/\(script.number)"
            )
        }
    }

    /// What may be done on the ticket that is open, by the page from which he asks.
    private func deeds(from: String, in visit: Visit) async throws -> [Findable] {
        guard let actor = visit.actor, visit.readsTickets, let number = Self.ticket(in: from) else { return [] }
        let reach = desk.reach(of: actor)
        let ticket: Ticket
        do {
            ticket = try await desk.database.read { try desk.ticket(number, within: reach, in: $0) }.ticket
        } catch let refusal as Refusal where refusal.kind == .notFound {
            return []
        }
        let step = NextStep(ticket, for: actor)
        return ([step.primary].compactMap(\.self) + step.others).map { deed in
            Findable(
                name: Words.table[deed.title] ?? Text(zh: deed.rawValue, en: deed.rawValue),
                hint: number,
                icon: "right",
                href: "\(Self.local(from))#form-\(deed.rawValue)"
            )
        }
    }

    /// The number of the ticket that a page shows; nil when it shows none.
    private static func ticket(in address: String) -> String? {
        let path = (address.split(separator: "?").first ?? "").split(separator: "/").map(String.init)
        guard path.count == 2, path[0] == "desk" || path[0] == "tickets", path[1].hasPrefix("GZ") else { return nil }
        return path[1]
    }

    /// The open tickets within his reach, by their numbers alone.
    private func tickets(in visit: Visit) async throws -> [Findable] {
        guard let actor = visit.actor, visit.readsTickets else { return [] }
        let list = TicketList(within: desk.reach(of: actor), sort: .due, limit: 200)
        let rows = try await desk.database.read { try list.page(in: $0).rows }
        return rows.map { row in
            Findable(
                name: Category(rawValue: row.category)?.name ?? Text(zh: "", en: ""),
                number: row.number,
                hint: Status(rawValue: row.status).map { visit.words[$0.name] } ?? row.status,
                icon: "ticket",
                href: "/desk/\(row.number)"
            )
        }
    }
}
