import Care
import CareDesk
import Hummingbird

/// Which two editions the reader compares: those that the address names, or the newest with the one before it.
struct EditionPair {
    let old: Edition
    let new: Edition
    let editions: [Edition]

    init(_ request: Request, on desk: Desk, asOf now: Moment) throws {
        let library = desk.library
        editions = library.editions
        let newest = try library.newest ?? desk.rulebook(inForceAt: now).edition
        let asked = request.uri.queryParameters
        guard let new = asked.get("to").map(library.edition) ?? newest else { throw HTTPError(.notFound) }
        let before = library.editions.last { $0.effectiveAt < new.effectiveAt }
        guard let old = asked.get("from").map(library.edition) ?? before ?? new else { throw HTTPError(.notFound) }
        (self.old, self.new) = (old, new)
    }
}
