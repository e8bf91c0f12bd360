"""A small tree without a fault. It holds whatever looks like a fault and is none."""

CLEAN = {
    "ARCHITECTURE.md": "# Architecture\n\nCare, CareStore, CareSQLite, CareDesk, CareWeb, CareCommand, Tickets, Migrations.\n",
    "README.md": "# Readme\n\nSee [the shape](ARCHITECTURE.md#architecture) and [elsewhere](https://example.org/x).\n",
    "docs/decisions/0001-core-and-shell.md":
        "# 0001 Core and shell\n\nStatus: accepted.\n\n## Context\n\n## Decision\n\n## Rejected\n\n## Consequences\n",
    "Sources/Care/Tickets/Ticket.swift": '''import Foundation

/// Opens at `Date()` of the caller's choosing; try! to read this as code. R-2.1-01 dates it.
package struct Ticket {
    package let isOpen: Bool
    let note = "a SELECT committee, DELETE nothing, TODO! and print(\\(1 + 2))"
    let pattern = /"[a-z]+!"/

    package func differs(from other: Ticket) -> Bool { !isOpen != other.isOpen }
}

private struct Hidden {}
''',
    "Sources/CareStore/Tickets/TicketRows.swift": '''import Care

package struct TicketRows {
    let one = """
        SELECT number FROM tickets WHERE id = $1
        """
}
''',
    "Sources/CareStore/Migrations/0001-journal.sql": "CREATE TABLE journal (seq INTEGER);\n",
    "Sources/CareStore/Migrations/0002-tickets.sql": "CREATE TABLE tickets (id TEXT);\n",
    "Sources/CareSQLite/Driver.swift": '''import Care
import CareStore
import GRDB

package struct Driver {
    let full = "PRAGMA synchronous = FULL"
    let begin = "BEGIN IMMEDIATE"
}
''',
    "Sources/CareSQLite/Driver+SQLite.swift":
        'extension Driver {\n    static let search = "CREATE VIRTUAL TABLE search USING fts5(tokens)"\n}\n',
    "Sources/CareDesk/Tickets/Desk+Closure.swift": '''import Care
import CareStore

extension Desk {
    package func close(
        _ ticket: Ticket,
        by actor: Actor
    ) async throws {
        try await database.write { _ in }
    }

    package func count() async throws -> Int {
        try await database.read { _ in 0 }
    }
}
''',
    "Sources/CareDesk/Handbook/Editions/1.0.0/chapter-2.yaml": "clauses:\n  - number: \"2.1\"\n    rules:\n      - id: R-2.1-01\n",
    "Sources/CareWeb/Tickets/TicketView.swift": '''import CareDesk

package struct TicketView {
    static let template = "tickets/show"
    func body(_ writer: Writer) { writer.write("text") }
}
''',
    "Sources/CareWeb/Templates/layout.mustache": "<main>{{{content}}}</main>\n",
    "Sources/CareWeb/Templates/layout.swift.md": "",
    "Sources/CareWeb/Layout.swift": 'package struct Layout {\n    static let template = "layout"\n}\n',
    "Sources/CareWeb/Templates/tickets/show.mustache":
        '{{> tickets/_row}}\n<form method="post">{{> tickets/_csrf}}<p>{{number}}</p></form>\n<script src="/js/app.js"></script>\n',
    "Sources/CareWeb/Templates/tickets/_row.mustache": "<li>{{number}}</li>\n",
    "Sources/CareWeb/Templates/tickets/_csrf.mustache": "<input>\n",
    "Sources/CareWeb/Public/js/app.js": "// innerHTML is never used\ndocument.body.textContent = 'ready'\n",
    "Sources/CareCommand/Serve.swift": '''import CareDesk
import CareSQLite
import Foundation

struct Serve {
    let now = Date()
    func run() { print("ready") }
}
''',
    "Tests/CareTests/Tickets/TicketTests.swift": '''import Testing

@Suite(.clause("2.1"))
struct TicketTests {
    @Test func `a closed ticket isn't open! at all`() {
        #expect(!false)
    }
}
''',
}
