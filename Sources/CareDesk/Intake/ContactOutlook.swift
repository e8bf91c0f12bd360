import Care
import CareStore

/// What would become of a contact that is still being written down (handbook 2.1).
package struct ContactOutlook: Sendable {
    /// What the record still lacks, in the order of the clause.
    package let missing: [String]
    /// The open tickets of whoever has the number, as far as the person who asks may know of them, newest first, with their first words.
    package var open: [(row: TicketRow, summary: String?)] = []
    /// Whether the contact would be counted on an open ticket about the same matter.
    package var isUrging = false
    /// The number of that ticket, when the person who asks may know of it.
    package var urged: String?
    /// What others turned to the desk with on the same day, as far as the person who asks may know of it; nil while nothing says what the matter is.
    package var alike: Alike?

    /// Open tickets of one category that came in today, whoever's they are: many of them are one fault that is known already.
    package struct Alike: Sendable {
        package let category: Category
        package let day: CivilDate
        package let count: TicketList.Count
    }

    package init(missing: [String]) {
        self.missing = missing
    }

    /// Of a contact of which nothing can be read yet.
    package static let unknown = ContactOutlook(
        missing: ContactRecord(channel: .phone, description: .clear("")).missing
    )
}
