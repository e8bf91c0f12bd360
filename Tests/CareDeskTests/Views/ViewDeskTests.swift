import Care
import CareDesk
import CareStore
import CareTesting
import Testing

/// Saved views behind the desk's door.
struct ViewDeskTests {
    private static let content = ViewContent(name: "断网", sharing: .team(queue: "broadband"))

    @Test func `a view is saved, changed against its version, and gone`() async throws {
        let open = try await OpenDesk()
        let saved = try await open.desk.saveView(Self.content, by: .zhou)
        let other = ViewContent(name: "断网", sharing: .team(queue: "broadband"), order: .received)

        let changed = try await open.desk.changeView(
            saved.id,
            to: other,
            by: .zhou,
            request: DeedRequest(expectedVersion: 1)
        )
        let stale = await #expect(throws: Refusal.self) {
            try await open.desk.changeView(saved.id, to: Self.content, by: .zhou, request: .init(expectedVersion: 1))
        }
        try await open.desk.endView(saved.id, by: .zhou, request: DeedRequest())
        let gone = await #expect(throws: Refusal.self) { try await open.desk.view(saved.id, for: .zhou) }

        #expect(changed.content == other && changed.version == 2)
        #expect(stale?.code == "stale-version")
        #expect(gone?.code == "no-view")
    }

    @Test func `somebody else's own view does not exist`() async throws {
        let open = try await OpenDesk()
        let saved = try await open.desk.saveView(ViewContent(name: "我的"), by: .lin)

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.endView(saved.id, by: .chen, request: DeedRequest())
        }

        #expect(refusal?.code == "no-view")
        #expect(try await open.desk.views(for: .chen) == [])
        #expect(try await open.desk.views(for: .lin) == [saved])
    }

    @Test func `rows of views equal the journal, and dropped ones come back`() async throws {
        let open = try await OpenDesk()
        let kept = try await open.desk.saveView(Self.content, by: .zhou)
        let ended = try await open.desk.saveView(ViewContent(name: "x"), by: .zhou)
        try await open.desk.endView(ended.id, by: .zhou, request: DeedRequest())
        _ = try await open.desk.restoreView(ended.id, by: .zhou)
        try await open.desk.endView(ended.id, by: .zhou, request: DeedRequest())
        let clean = try await open.desk.verify().faults

        _ = try await Rebuilder(open.desk).run()

        #expect(clean == [])
        #expect(try await open.desk.verify().faults == [])
        #expect(try await open.desk.views(for: .zhou) == [kept])
    }

    @Test(arguments: ["UPDATE views SET sharing = 'all'", "DELETE FROM views"])
    func `a row that no event made is found`(statement: String) async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.saveView(Self.content, by: .zhou)

        try await open.desk.database.write { _ = try $0.execute(statement, []) }

        #expect(try await open.desk.verify().faults.count == 1)
    }
}
