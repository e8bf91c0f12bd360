import Care
import CareTesting
import Testing

@Suite(.clause("1.2"), .clause("3.4"))
struct TicketClosureTests {
    @Test func `a whole record, a result with cause and proof, and the customer's word close it`() throws {
        let story = try Story.closed()

        #expect(story.ticket.status == .closed)
        #expect(story.ticket.ending == .closed(at: story.now))
        #expect(story.ticket.obligations[RuleID("R-1.2-01")]?.state == .met)
        #expect(story.ticket.obligations.all.allSatisfy { !$0.isOpen })
    }

    @Test(arguments: [
        (ContactRequest.brokenFibre(expectedResult: nil), TicketEvent.Solved.repaired, true, ["expectedResult"]),
        (.brokenFibre(), .because("光纤断裂", evidence: []), true, ["evidence"]),
        (.brokenFibre(), .because("光纤断裂", evidence: ["", "  "]), true, ["evidence"]),
        (.brokenFibre(), .repaired, false, ["confirmation"]),
        (
            .brokenFibre(expectedResult: nil), .because("光纤断裂", evidence: []), false,
            ["expectedResult", "evidence", "confirmation"]
        ),
    ])
    func `what lacks something is not closed, and all that it lacks is named`(
        contact: ContactRequest,
        solution: TicketEvent.Solved,
        isConfirmed: Bool,
        missing: [String]
    ) throws {
        var story = Story(contact)
        try story.takeUp()
        story.happen(try story.ticket.solving(solution, by: .lin))
        if isConfirmed { try story.confirm() }
        let solved = story

        let refusal = #expect(throws: Refusal.self) { try solved.ticket.closing(by: .lin, under: solved.edition) }

        #expect(refusal?.code == "closure-incomplete")
        #expect(refusal?.missing == missing)
        #expect(refusal?.rule == RuleID("R-1.2-01"))
    }

    @Test func `without a result nothing is closed`() throws {
        var story = Story()
        try story.takeUp()
        let handled = story

        let refusal = #expect(throws: Refusal.self) { try handled.ticket.closing(by: .lin, under: handled.edition) }

        #expect(refusal?.kind == .wrongStage)
        #expect(handled.ticket.missingForClosure == ["solution", "resultCode", "cause", "evidence", "confirmation"])
    }

    @Test(arguments: [
        (["2026-11-23", "2026-11-24"], false), (["2026-11-23", "2026-11-23", "2026-11-24"], false),
        (["2026-11-23", "2026-11-24", "2026-11-25"], true),
        (["2026-11-23", "2026-11-24", "2026-11-24", "2026-11-27"], true),
    ])
    func `three days on which he could not be reached stand for his word`(days: [String], closes: Bool) throws {
        var story = Story()
        try story.takeUp()
        try story.solve()
        for day in days { story.happen(try story.ticket.failingContact(through: .phone, on: day, by: .lin)) }
        let sought = story

        if closes {
            let events = try sought.ticket.closing(by: .lin, under: sought.edition)
            #expect(events == [.closed(.init(isConfirmed: false, missing: []))])
        } else {
            #expect(throws: Refusal.self) { try sought.ticket.closing(by: .lin, under: sought.edition) }
        }
    }

    @Test func `days of one solution do not count for the next`() throws {
        var story = Story()
        try story.takeUp()
        try story.solve()
        for day in ["2026-11-23", "2026-11-24"] {
            story.happen(try story.ticket.failingContact(through: .phone, on: day, by: .lin))
        }
        try story.confirm(false)
        try story.solve()

        story.happen(try story.ticket.failingContact(through: .phone, on: "2026-11-25", by: .lin))

        #expect(story.ticket.failedContactDays == ["2026-11-25"])
    }

    @Test(.clause("4.1"), .clause("4.2")) func `before there is a result nobody is asked about it`() throws {
        let story = Story()

        #expect(throws: Refusal.self) { try story.ticket.confirming(.init(isSolved: true, channel: .phone), by: .zhou) }
        #expect(throws: Refusal.self) {
            try story.ticket.failingContact(through: .phone, on: "2026-11-23", by: .zhou)
        }
    }

    @Test(arguments: [("2026-11-30 23:59:59", true), ("2026-11-30 24:00", true), ("2026-12-01 00:00:01", false)])
    func `a closed ticket is reopened up to the end of the seventh day`(at: String, isLawful: Bool) throws {
        let story = try Story.closed()
        func reopen() throws -> [TicketEvent] {
            try story.ticket.reopening(.clear("又断了"), at: .local(at), by: .lin, under: story.rulebook)
        }

        if isLawful {
            #expect(try reopen().map(\.type) == ["ticket.reopened"])
        } else {
            let refusal = #expect(throws: Refusal.self) { try reopen() }
            #expect(refusal?.code == "reopening-too-late")
            #expect(refusal?.rule == RuleID("R-1.2-02"))
        }
    }

    @Test func `only what was closed is reopened, and with a reason`() throws {
        var story = Story()
        let open = story
        #expect(throws: Refusal.self) {
            try open.ticket.reopening(.clear("又断了"), at: open.now, by: .lin, under: open.rulebook)
        }
        story.happen(try story.ticket.cancelling(because: "误报", by: .lin))
        let cancelled = story
        #expect(throws: Refusal.self) {
            try cancelled.ticket.reopening(.clear("又断了"), at: cancelled.now, by: .lin, under: cancelled.rulebook)
        }
        let closed = try Story.closed()
        let refusal = #expect(throws: Refusal.self) {
            try closed.ticket.reopening(.clear(" "), at: closed.now, by: .lin, under: closed.rulebook)
        }
        #expect(refusal?.field == "/reason")
    }

    @Test(
        .clause("5.2"),
        arguments: [
            (ProblemType.complaint, Actor.lin, false), (.appeal, .lin, false), (.complaint, .zhou, true),
            (.complaint, .wang, true), (.fault, .lin, true),
        ]
    )
    func `a complaint is withdrawn by the customer or a lead`(type: ProblemType, actor: Actor, isLawful: Bool) {
        let story = Story(.brokenFibre(type: type))
        func cancel() throws -> [TicketEvent] { try story.ticket.cancelling(because: "用户撤回", by: actor) }

        if isLawful {
            #expect(throws: Never.self) { try cancel() }
        } else {
            let refusal = #expect(throws: Refusal.self) { try cancel() }
            #expect(refusal?.code == "complaint-stays")
        }
    }

    @Test func `a cancellation needs a reason and voids what was due`() throws {
        var story = Story()
        let open = story
        #expect(throws: Refusal.self) { try open.ticket.cancelling(because: " ", by: .zhou) }

        story.happen(try story.ticket.cancelling(because: "误报", by: .lin))

        let open2 = story.ticket.obligations.all.filter(\.isOpen).map(\.rule)
        #expect(open2.isEmpty)
        #expect(story.ticket.obligations[RuleID("R-1.3-01")]?.state == .void)
    }

    @Test(.clause("1.3")) func `a duty is taken off by a lead with a reason, the law's by nobody`() throws {
        let story = Story()
        func waive(_ rule: String, _ reason: String, _ actor: Actor) throws -> [TicketEvent] {
            try story.ticket.waiving(RuleID(rule), because: reason, by: actor, under: story.edition)
        }

        #expect(try waive("R-1.3-01", "用户改期", .zhou).map(\.type) == ["obligation.waived"])
        let codes = [
            ("R-1.3-01", "用户改期", Actor.lin), ("R-1.3-01", " ", .zhou), ("R-3.1-01", "用户改期", .zhou),
            ("R-9.9-99", "无", .zhou),
        ]
        .map { rule, reason, actor in #expect(throws: Refusal.self) { try waive(rule, reason, actor) }?.code }
        #expect(codes == ["approval-needed", "invalid-field", "legal-duty", "no-such-duty"])
    }
}
