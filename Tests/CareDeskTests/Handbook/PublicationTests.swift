import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("8.2"))
struct PublicationTests {
    private let open: OpenDesk
    private let editions: EditionCopy
    private static let effect = "2026-11-23T13:00:00+08:00"

    init() async throws {
        open = try await OpenDesk()
        editions = try EditionCopy()
        try editions.add("1.1.0", effectiveAt: Self.effect)
        try editions.replace("limit: 10min}", with: "limit: 5min}", in: "1.1.0/chapter-2.yaml")
    }

    private var draft: EditionDraft { EditionDraft(folder: editions.root.appending(path: "1.1.0")) }

    @Test func `an edition binds what is received from its moment on, and nothing before`() async throws {
        let before = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket

        try await open.desk.publish(draft, by: .wu)
        open.clock.advance(by: .hours(1) - Span(milliseconds: 1))
        let last = try await open.desk.accept(.brokenFibre(number: "13800000002"), by: .lin).ticket.ticket
        open.clock.advance(by: Span(milliseconds: 1))
        let first = try await open.desk.accept(.brokenFibre(number: "13800000003"), by: .lin).ticket.ticket

        #expect([before.edition, last.edition, first.edition] == ["1.0.0", "1.0.0", "1.1.0"])
        #expect(try await open.desk.ticket(before.number).rulebook.edition.version == "1.0.0")
    }

    @Test func `a desk that is opened again obeys it`() async throws {
        try await open.desk.publish(draft, by: .wu)

        let later = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)

        #expect(later.library.editions.map(\.version) == ["1.0.0", "1.1.0"])
        #expect(try later.rulebook("1.1.0").edition.contentHash == open.desk.rulebook("1.1.0").edition.contentHash)
    }

    @Test func `a server learns of an edition that was published beside it`() async throws {
        let server = Neighbours(open.desk)
        try await server.look()
        let beside = try await OpenDesk.open(
            path: open.path,
            keyBytes: open.keyBytes,
            clock: open.clock,
            part: .beside
        )

        try await beside.publish(draft, by: .wu)
        try await server.hear()

        #expect(open.desk.library.edition("1.1.0") != nil)
    }

    @Test func `the journal says who published what`() async throws {
        let edition = try await open.desk.publish(draft, by: .wu)

        let rows = try await open.desk.database.read { try Journal.stream("handbook/1.1.0", in: $0) }

        #expect(rows.map(\.actor) == ["staff/editor/wu"])
        let body = String(decoding: rows.first?.body ?? [], as: UTF8.self)
        #expect(body.contains(edition.contentHash))
    }

    @Test func `the very same edition again changes nothing`() async throws {
        let once = try await open.desk.publish(draft, by: .wu)
        let events = try await open.desk.database.read { try Journal.newest(in: $0) }

        let again = try await open.desk.publish(draft, by: .wu)

        #expect(again.contentHash == once.contentHash)
        #expect(try await open.desk.database.read { try Journal.newest(in: $0) } == events)
    }

    @Test func `a published version with other content is refused with both hashes`() async throws {
        let once = try await open.desk.publish(draft, by: .wu)
        try editions.replace("limit: 5min}", with: "limit: 4min}", in: "1.1.0/chapter-2.yaml")
        let changed = try #require(draft.check.editions.first)

        let refusal = await #expect(throws: Refusal.self) { try await open.desk.publish(draft, by: .wu) }

        #expect(refusal?.code == "edition-changed")
        #expect(refusal?.message.en.contains(once.contentHash) == true)
        #expect(refusal?.message.en.contains(changed.contentHash) == true)
    }

    @Test func `what was published does not follow the folder that it came from`() async throws {
        let once = try await open.desk.publish(draft, by: .wu)
        try FileManager.default.removeItem(at: editions.root.appending(path: "1.1.0"))

        let later = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)

        #expect(later.library.edition("1.1.0")?.contentHash == once.contentHash)
    }

    @Test func `a desk does not open over a published edition that was changed`() async throws {
        try await open.desk.publish(draft, by: .wu)
        try await open.desk.database.write { connection in
            let files = try #require(try EditionFiles.all(in: connection)["1.1.0"]?["1.1.0/chapter-2.yaml"])
            let looser = String(decoding: files, as: UTF8.self).replacing("limit: 5min}", with: "limit: 9min}")
            try connection.execute(
                "UPDATE edition_files SET content = $1 WHERE name = '1.1.0/chapter-2.yaml'",
                [.blob(Array(looser.utf8))]
            )
        }

        let refusal = await #expect(throws: Refusal.self) {
            try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)
        }

        #expect(refusal?.code == "edition-changed")
    }

    @Test(arguments: Role.allCases.filter { $0 != .editor })
    func `nobody but an editor publishes`(role: Role) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.publish(draft, by: .staff("somebody", role))
        }

        #expect(refusal?.kind == .forbidden)
        #expect(open.desk.library.edition("1.1.0") == nil)
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func `it is published at the latest a minute before it takes effect`(late: Int64, isLawful: Bool) async throws {
        open.clock.advance(by: .minutes(59) + Span(milliseconds: late))

        let published = try? await open.desk.publish(draft, by: .wu)

        #expect((published != nil) == isLawful)
    }

    @Test func `an older number than the newest is refused`() async throws {
        try await open.desk.publish(draft, by: .wu)
        try editions.add("1.0.1", effectiveAt: "2026-12-01T00:00:00+08:00")

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.publish(EditionDraft(folder: editions.root.appending(path: "1.0.1")), by: .wu)
        }

        #expect(refusal?.code == "edition-older")
    }

    @Test(arguments: [
        ("overlays: [law, henan, chongqing]", "overlays: [henan, chongqing]", "1.1.0/edition.yaml"),
        ("limit: 48h", "limit: 96h", "overlays/law.yaml"),
        ("version: 1.1.0", "version: 1.0.1", "1.1.0/edition.yaml"),
        ("limit: 48h}", "limit: 72h}", "1.1.0/chapter-3.yaml"),
    ])
    func `a draft that touches the law or has a fault is refused whole`(
        old: String,
        new: String,
        file: String
    ) async throws {
        try editions.replace(old, with: new, in: file)

        await #expect(throws: HandbookLibrary.Unsound.self) { try await open.desk.publish(draft, by: .wu) }

        #expect(try await open.desk.database.read { try EditionFiles.all(in: $0) }.isEmpty)
    }
}

extension Actor {
    fileprivate static let wu = Actor.staff("wu", .editor)
}
