import Care
import CareStore
import Foundation

/// A person with his journal and his row, as they were loaded, and what the deed that left them answers.
package struct PersonCase: Sendable {
    package let person: Person
    package let rows: [JournalRow]
    package let entries: [JournalEntry<StaffEvent>]
    /// 201 when the account was opened, 200 otherwise.
    package var status = 200

    static func stream(_ name: String) -> String { "staff/\(name)" }

    /// - Throws: `Refusal` of kind `notFound` when the journal knows nobody of that name.
    init(_ name: String, _ rows: [JournalRow]) throws {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: StaffEvent.self) }
        guard let first = entries.first else { throw Refusal.noStaff(name) }
        guard var person = Person(name, began: first) else {
            throw JournalFault.unreadable(seq: rows[0].seq, "nobody begins with \(rows[0].type)")
        }
        for entry in entries.dropFirst() { person.apply(entry) }
        self.person = person
        self.rows = rows
        self.entries = entries
    }

    /// What happened to the account, without how he stood to work, the newest first.
    package var accountEntries: [JournalEntry<StaffEvent>] {
        entries.reversed().filter { entry in
            if case .presenceChanged = entry.event { false } else { true }
        }
    }

    /// The duties of somebody who left, with the edition that asks for them; nil while he has not.
    func duties(on desk: Desk) throws -> (duties: Obligations, edition: String, at: Moment)? {
        let departure = entries.last { entry in
            if case .account(.left) = entry.event { true } else { false }
        }
        guard let departure else { return nil }
        let rulebook = try desk.rulebook(departure.edition)
        let duties = Person.duties(leavingBy: departure, under: rulebook)
        return (duties, departure.edition, departure.at)
    }
}

extension StaffRow {
    /// The row that follows from a person; the password stands in no journal.
    init(_ person: Person, password: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func text(_ value: (some Encodable)?) throws -> String {
            try value.map { String(decoding: try encoder.encode($0), as: UTF8.self) } ?? ""
        }
        self.init(
            name: person.name,
            displayName: person.displayName,
            role: person.role?.rawValue ?? "",
            password: password,
            isActive: person.isActive,
            profile: try text(person.profile),
            presence: person.presence.rawValue,
            version: Int64(person.version),
            state: person.state.rawValue,
            agreement: try text(person.agreement),
            reach: try text(person.reach)
        )
        externalID = person.externalID ?? ""
        isBarred = person.isBarred
        openedAt = person.joinedAt.milliseconds
        accountVersion = Int64(person.accountVersion)
        accountChangedAt = person.accountChangedAt.milliseconds
    }

    /// Whether he may hold tickets: he gets in, and his role handles them.
    var mayHoldTickets: Bool { isActive && Role(rawValue: role)?.handlesTickets ?? false }

    /// Whether the dispatcher may offer him tickets.
    var worksOnTickets: Bool { mayHoldTickets && !profile.isEmpty }
}
