import Care
import CareDesk
import Hummingbird

/// Which edition the reader of the pages looks at: the one in force, or another that the address names.
struct EditionChoice {
    let edition: Edition
    private let current: String
    private let library: HandbookLibrary

    init(_ request: Request, on desk: Desk, asOf now: Moment) throws {
        library = desk.library
        let inForce = try desk.rulebook(inForceAt: now).edition
        current = inForce.version
        let asked = request.uri.queryParameters.get("edition")
        guard let edition = asked.map(library.edition) ?? inForce else { throw HTTPError(.notFound) }
        self.edition = edition
    }

    /// An address that stays with the edition looked at.
    func path(_ path: String, _ more: [String] = []) -> String {
        let query = (edition.version == current ? [] : ["edition=\(edition.version)"]) + more
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// The ways to the same page of every edition that has it.
    func links(
        to path: String = "/handbook",
        in words: Words,
        asOf now: Moment,
        having holds: (Edition) -> Bool = { _ in true }
    ) -> [HandbookView.EditionLink] {
        library.editions.filter(holds).map { other in
            let state =
                if other.version == current {
                    "editionInForce"
                } else {
                    other.effectiveAt > now ? "editionComing" : "editionPast"
                }
            return HandbookView.EditionLink(
                version: other.version,
                state: words[state],
                href: other.version == current ? path : "\(path)?edition=\(other.version)",
                isShown: other.version == edition.version
            )
        }
    }
}
