import Care
import Synchronization

/// The editions that a desk knows, each with the calendars that its clocks run on; new ones may come while it runs (handbook 8.2).
final class Shelf: Sendable {
    private struct Stock {
        var library: HandbookLibrary
        var rulebooks: [String: Rulebook]
    }

    private let calendars: [WorkingCalendar]
    private let stock: Mutex<Stock>

    init(_ library: HandbookLibrary, calendars: [WorkingCalendar]) {
        self.calendars = calendars
        stock = Mutex(Self.stock(library, calendars))
    }

    var library: HandbookLibrary { stock.withLock { $0.library } }

    func put(_ library: HandbookLibrary) {
        let new = Self.stock(library, calendars)
        stock.withLock { $0 = new }
    }

    /// An edition that is not on the shelf, with the same calendars: a draft.
    func rulebook(of draft: Edition) -> Rulebook { Rulebook(edition: draft, calendars: calendars) }

    func rulebook(_ version: String) -> Rulebook? { stock.withLock { $0.rulebooks[version] } }

    /// The edition in force; before the first took effect, that one.
    func rulebook(inForceAt moment: Moment) -> Rulebook? {
        stock.withLock { stock in
            let edition = stock.library.edition(inForceAt: moment) ?? stock.library.editions.first
            return edition.flatMap { stock.rulebooks[$0.version] }
        }
    }

    private static func stock(_ library: HandbookLibrary, _ calendars: [WorkingCalendar]) -> Stock {
        let rulebooks = library.editions.map { ($0.version, Rulebook(edition: $0, calendars: calendars)) }
        return Stock(library: library, rulebooks: Dictionary(rulebooks) { first, _ in first })
    }
}
