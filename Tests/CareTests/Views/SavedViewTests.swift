import Care
import CareTesting
import Testing

@Suite(.clause("7.2"))
struct SavedViewTests {
    private static let none = SavedView.Shelf(names: [], shared: 0)
    private static let lin = Actor.staff("lin", .agent)

    private static func view(_ sharing: ViewContent.Sharing, of owner: String = "lin") -> SavedView {
        SavedView(
            id: "v",
            owner: owner,
            content: ViewContent(name: "断网", sharing: sharing),
            version: 1,
            openedAt: .noon,
            changedAt: .noon
        )
    }

    @Test(arguments: [
        (Role.agent, ViewContent.Sharing.own, true), (.agent, .team(queue: "broadband"), false), (.agent, .all, false),
        (.lead, .team(queue: "broadband"), true), (.lead, .all, false), (.duty, .all, true), (.system, .own, false),
        (.auditor, .own, true),
    ])
    func `a lead shares with a team, the duty officer with everybody`(
        role: Role,
        sharing: ViewContent.Sharing,
        may: Bool
    ) {
        let content = ViewContent(name: "断网", sharing: sharing)

        let events = try? SavedView.saving(content, by: .staff("x", role), among: Self.none)

        #expect((events != nil) == may)
    }

    @Test(arguments: [(1, true), (60, true), (61, false), (0, false)])
    func `a name has one to sixty characters`(length: Int, fits: Bool) {
        let content = ViewContent(name: String(repeating: "网", count: length))

        let events = try? SavedView.saving(content, by: Self.lin, among: Self.none)

        #expect((events != nil) == fits)
    }

    @Test(arguments: [(19, true), (20, true), (21, false)])
    func `a filter has at most twenty values`(count: Int, fits: Bool) {
        let content = ViewContent(name: "x", terms: [.init(.queue, (0..<count).map { "q\($0)" })])

        let events = try? SavedView.saving(content, by: Self.lin, among: Self.none)

        #expect((events != nil) == fits)
    }

    @Test(arguments: [
        (ViewContent.Term(.status, ["gone"]), "/terms/status"), (.init(.priority, ["P5"]), "/terms/priority"),
        (.init(.state, ["open", "closed"]), "/terms/state"), (.init(.queue, []), "/terms/queue"),
        (.init(.channel, ["web", "web"]), "/terms/channel"), (.init(.assignee, ["a\u{7}"]), "/terms/assignee"),
    ])
    func `what no ticket can be is refused with its filter`(term: ViewContent.Term, field: String) {
        let refusal = #expect(throws: Refusal.self) {
            try SavedView.saving(ViewContent(name: "x", terms: [term]), by: Self.lin, among: Self.none)
        }

        #expect(refusal?.field == field)
    }

    @Test(arguments: [(49, nil), (50, "too-many-views")])
    func `one person keeps at most fifty`(count: Int, code: String?) {
        let shelf = SavedView.Shelf(names: Set((0..<count).map(String.init)), shared: 0)
        var refused: Refusal?

        do {
            _ = try SavedView.saving(ViewContent(name: "x"), by: Self.lin, among: shelf)
        } catch { refused = error }

        #expect(refused?.code == code)
    }

    @Test func `two of one name are one too many`() {
        let shelf = SavedView.Shelf(names: ["断网"], shared: 0)

        let refusal = #expect(throws: Refusal.self) {
            try SavedView.saving(ViewContent(name: "断网"), by: Self.lin, among: shelf)
        }

        #expect(refusal?.code == "view-name-taken")
    }

    @Test func `a view is shown to its owner, its team, or everybody who sees tickets`() {
        let chen = Reach(.part(queues: ["broadband"], provinces: nil), of: "chen")
        let outsider = Reach(.part(queues: ["billing"], provinces: nil), of: "wu")

        #expect(!Self.view(.own).isShown(to: chen))
        #expect(Self.view(.team(queue: "broadband")).isShown(to: chen))
        #expect(!Self.view(.team(queue: "broadband")).isShown(to: outsider))
        #expect(Self.view(.all).isShown(to: outsider))
        #expect(!Self.view(.all).isShown(to: Reach(.nothing, of: "tang")))
    }

    @Test(arguments: [
        (Actor.staff("lin", .agent), ViewContent.Sharing.own, true), (.staff("zhou", .lead), .own, false),
        (.staff("zhou", .lead), .team(queue: "broadband"), true), (.staff("chen", .agent), .all, false),
        (.staff("zhou", .lead), .all, false), (.staff("tian", .duty), .all, true),
    ])
    func `its owner changes it, and a shared one whoever might share it so`(
        actor: Actor,
        sharing: ViewContent.Sharing,
        may: Bool
    ) {
        #expect(Self.view(sharing).isKept(by: actor) == may)
        #expect(((try? Self.view(sharing).ending(by: actor)) != nil) == may)
    }

    @Test func `changing it to what it is does nothing`() throws {
        let view = Self.view(.own)

        #expect(try view.changing(to: view.content, by: Self.lin, among: Self.none) == [])
    }

    private static func ended() -> SavedView {
        var view = view(.own)
        let event = ViewEvent.ended(.init())
        view.apply(JournalEntry(version: 2, at: .noon, actor: lin, edition: "1.0.0", event: event))
        return view
    }

    @Test(arguments: [(Span.days(30), nil as String?), (.days(30) + Span(milliseconds: 1), "too-late-to-restore")])
    func `its owner takes a deleted one back within thirty days`(after: Span, code: String?) {
        var (events, refused): ([ViewEvent]?, Refusal?) = (nil, nil)

        do {
            events = try Self.ended().restoring(by: Self.lin, asOf: .noon + after, among: Self.none)
        } catch { refused = error }

        #expect(refused?.code == code)
        #expect(events == (code == nil ? [.restored(.init())] : nil))
    }

    @Test func `nobody else takes it back, and not onto a name that is taken`() throws {
        let (view, zhou) = (Self.ended(), Actor.staff("zhou", .lead))
        let shelf = SavedView.Shelf(names: ["断网"], shared: 0)

        let stranger = #expect(throws: Refusal.self) { try view.restoring(by: zhou, asOf: .noon, among: Self.none) }
        let taken = #expect(throws: Refusal.self) { try view.restoring(by: Self.lin, asOf: .noon, among: shelf) }

        #expect(stranger == .noView && taken?.code == "view-name-taken")
        #expect(try Self.view(.own).restoring(by: Self.lin, asOf: .noon, among: Self.none) == [])
    }
}
