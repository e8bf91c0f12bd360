import Care
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct TicketIntakeDeedTests {
    @Test func `a record that lacks something runs on, and one that is whole meets its clock`() throws {
        var story = Story(.brokenFibre(expectedResult: nil))
        story.wait(.minutes(5))
        var record = story.ticket.record
        record.province = "河南"

        story.happen(try story.ticket.recording(record, by: .lin))
        #expect(story.ticket.obligations[RuleID("R-2.1-01")]?.state == .pending)
        #expect(!story.ticket.isRecorded)
        record.expectedResult = .clear("今天内恢复")
        story.happen(try story.ticket.recording(record, by: .lin))

        #expect(story.ticket.isRecorded)
        #expect(story.ticket.obligations[RuleID("R-2.1-01")]?.state == .met)
    }

    @Test(arguments: [(Int64(10), ObligationState.met), (11, .breached)])
    func `a record is on time up to ten minutes`(minutes: Int64, state: ObligationState) throws {
        var story = Story(.brokenFibre(expectedResult: nil))
        story.wait(.minutes(minutes))

        story.happen(try story.ticket.recording(ContactRequest.brokenFibre().record, by: .lin))

        #expect(story.ticket.obligations[RuleID("R-2.1-01")]?.state == state)
    }

    @Test func `a field of blanks completes no record`() throws {
        let story = Story(.brokenFibre(expectedResult: nil))
        var record = story.ticket.record
        record.expectedResult = .clear(" \n　")

        let events = try story.ticket.recording(record, by: .lin)

        guard case .recorded(let recorded) = events.first else {
            Issue.record("\(events)")
            return
        }
        #expect(recorded.missing == ["expectedResult"])
        #expect(recorded.record?.expectedResult == nil)
    }

    @Test func `a correction changes what it names and leaves the rest`() throws {
        var story = Story()

        story.happen(try story.ticket.classifying(Correction(category: .mobileNetwork, urgency: .urgent), by: .lin))

        #expect(story.ticket.type == .fault)
        #expect(story.ticket.category == .mobileNetwork)
        #expect(story.ticket.urgency == .urgent)
        #expect(story.ticket.classification.category.value == .broadband)
        #expect(story.ticket.attributes[.category] == "mobile_network")
    }

    @Test func `a correction that corrects nothing is refused`() {
        let refusal = #expect(throws: Refusal.self) { try Story().ticket.classifying(Correction(), by: .lin) }

        #expect(refusal?.kind == .invalid)
    }

    @Test(.clause("5.2")) func `what turns out to be a complaint has a complaint's clock from the first word`() throws {
        var story = Story()
        story.wait(.hours(1))

        story.happen(try story.ticket.classifying(Correction(type: .complaint), by: .lin))

        #expect(story.ticket.obligations[RuleID("R-5.2-02")]?.openedAt == .noon)
        #expect(story.ticket.obligations[RuleID("R-5.2-02")]?.due(asOf: story.now) == .noon + .hours(2))
    }

    @Test(.clause("5.2")) func `a complaint that was solved before it was known as one owes nothing more`() throws {
        var story = Story()
        try story.takeUp()
        story.wait(.hours(1))
        try story.solve()
        story.wait(.hours(5))

        story.happen(try story.ticket.classifying(Correction(type: .complaint), by: .lin))

        #expect(story.ticket.obligations[RuleID("R-5.2-02")]?.state == .met)
    }

    @Test func `who assesses and handles at once takes the ticket`() throws {
        var story = Story()

        try story.takeUp()

        #expect(story.ticket.holder == "lin")
        #expect(story.ticket.obligations[RuleID("R-2.1-03")]?.state == .met)
    }

    @Test func `who assesses to pass it on takes nothing, nor does the desk itself`() throws {
        let passing = AssessmentRequest(impact: nil, severity: nil, complexity: .complex, decision: .transfer)
        let ticket = Story().ticket

        let passed = try ticket.assessing(passing.assessed(for: ticket), by: .lin, under: Rulebook.town.edition)
        let byDesk = try ticket.assessing(.handling(ticket), by: .dispatcher, under: Rulebook.town.edition)

        #expect(passed.map(\.type) == ["ticket.assessed"])
        #expect(byDesk.map(\.type) == ["ticket.assessed"])
    }

    @Test func `another's ticket is assessed by a lead only, and a solved one by nobody`() throws {
        var story = Story()
        try story.takeUp()
        let taken = story

        #expect(throws: Refusal.self) {
            try taken.ticket.assessing(.handling(taken.ticket), by: .chen, under: taken.edition)
        }
        #expect(try taken.ticket.assessing(.handling(taken.ticket), by: .zhou, under: taken.edition).count == 1)
        try story.solve()
        let solved = story
        let refusal = #expect(throws: Refusal.self) {
            try solved.ticket.assessing(.handling(solved.ticket), by: .lin, under: solved.edition)
        }
        #expect(refusal?.kind == .wrongStage)
    }

    @Test func `an asking is counted and opens no second clock`() throws {
        var story = Story()
        let before = story.ticket.obligations

        story.happen(try story.ticket.urging(.clear("还没好"), through: .phone, by: .lin))
        story.happen(try story.ticket.urging(.clear("到底什么时候"), through: .app, by: .wang))

        #expect(story.ticket.urges == 2)
        #expect(story.ticket.obligations == before)
        #expect(story.entries.last?.event == .urged(.init(channel: .app, words: .clear("到底什么时候"), count: 2)))
    }
}

@Suite(.clause("2.3"))
struct TicketPriorityTests {
    @Test func `a priority is changed with a reason, and the change to what it is changes nothing`() throws {
        var story = Story()
        #expect(story.ticket.priority == .p3)

        story.happen(try story.ticket.prioritising(.p1, because: "医院", by: .lin, under: story.edition))

        #expect(story.ticket.priority == .p1)
        #expect(story.ticket.attributes[.priority] == "P1")
        #expect(try story.ticket.prioritising(.p1, because: "医院", by: .lin, under: story.edition).isEmpty)
    }

    @Test(arguments: ["", " ", "\n\t　"])
    func `without a reason it is refused`(reason: String) {
        let refusal = #expect(throws: Refusal.self) {
            try Story().ticket.prioritising(.p1, because: reason, by: .zhou, under: Rulebook.town.edition)
        }

        #expect(refusal?.field == "/reason")
    }

    @Test func `the highest is lowered by a lead only, by hand or by assessment`() throws {
        var story = Story()
        story.happen(try story.ticket.prioritising(.p1, because: "医院", by: .lin, under: story.edition))
        let urgent = story
        let lower = AssessmentRequest(impact: nil, severity: .question, complexity: .simple, decision: .handle)
            .assessed(for: urgent.ticket)

        let byHand = #expect(throws: Refusal.self) {
            try urgent.ticket.prioritising(.p2, because: "已恢复", by: .lin, under: urgent.edition)
        }
        let byAssessment = #expect(throws: Refusal.self) {
            try urgent.ticket.assessing(lower, by: .lin, under: urgent.edition)
        }

        #expect([byHand?.rule, byAssessment?.rule] == [RuleID("R-2.3-06"), RuleID("R-2.3-06")])
        #expect(try urgent.ticket.prioritising(.p2, because: "已恢复", by: .zhou, under: urgent.edition).count == 1)
        story.happen(try urgent.ticket.assessing(lower, by: .zhou, under: urgent.edition), by: .zhou)
        #expect(story.ticket.priority == .p4)
    }

    @Test func `below the highest an agent lowers and raises`() throws {
        let ticket = Story().ticket

        #expect(try ticket.prioritising(.p4, because: "个例", by: .lin, under: Rulebook.town.edition).count == 1)
        #expect(try ticket.prioritising(.p2, because: "扩大", by: .lin, under: Rulebook.town.edition).count == 1)
    }

    @Test func `an assessment that says nothing of impact and severity leaves what was set by hand`() throws {
        var story = Story()
        story.happen(try story.ticket.prioritising(.p1, because: "医院", by: .zhou, under: story.edition), by: .zhou)

        try story.takeUp()

        #expect(story.ticket.priority == .p1)
    }

    @Test func `an assessment of impact and severity decides anew and keeps what raised it before`() throws {
        var contact = ContactRequest.brokenFibre(channel: .regulator)
        contact.severity = .question
        var story = Story(contact)
        #expect(story.ticket.priority == .p3)
        let assessment = AssessmentRequest(impact: .building, severity: nil, complexity: .simple, decision: .handle)

        story.happen(
            try story.ticket.assessing(assessment.assessed(for: story.ticket), by: .lin, under: story.edition)
        )

        #expect(story.ticket.priority == .p2)
        #expect(story.ticket.priorityDecision.boosts == [.regulator])
    }
}
