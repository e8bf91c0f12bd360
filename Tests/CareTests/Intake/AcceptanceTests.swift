import Care
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct AcceptanceTests {
    @Test func `a whole contact is accepted, recorded and queued`() {
        let events = Self.acceptance().events(queue: "broadband")

        #expect(events.map(\.type) == ["ticket.accepted", "ticket.recorded", "ticket.queued"])
        #expect(events.last == .queued(.init(queue: "broadband", reason: .intake)))
    }

    @Test func `one that lacks something is accepted and queued, and its record stays open`() {
        let events = Self.acceptance(.brokenFibre(expectedResult: nil)).events(queue: "broadband")

        #expect(events.map(\.type) == ["ticket.accepted", "ticket.queued"])
    }

    @Test func `what the channel knows stands over what the text was taken for`() {
        var contact = ContactRequest.brokenFibre(type: .report)
        contact.urgency = .urgent

        let classification = Acceptance.classification(Self.guess, corrected: contact)

        #expect(classification.type == Guess(.report, confidence: 1))
        #expect(classification.urgency == Guess(.urgent, confidence: 1))
        #expect(classification.category == Self.guess.category)
    }

    @Test func `routes may ask for all that is known of a matter before there is a ticket`() {
        let attributes = Self.acceptance().attributes

        let expected: [(Attribute, String)] = [
            (.type, "fault"), (.category, "broadband"), (.kind, "technical_fault"), (.urgency, "normal"),
            (.priority, "P3"), (.channel, "web"), (.vulnerable, "no"), (.area, "urban"), (.province, "河南"),
        ]
        for (attribute, value) in expected { #expect(attributes[attribute] == value, "\(attribute)") }
    }

    @Test func `a ticket's attributes agree with those it was routed by`() {
        let routed = Self.acceptance().attributes
        let ticket = Story().ticket.attributes

        for attribute in Attribute.allCases where routed[attribute] != nil {
            #expect(ticket[attribute] == routed[attribute], "\(attribute)")
        }
    }

    @Test(arguments: IdentityLevel.allCases)
    func `how surely we know who speaks is asked by rules`(level: IdentityLevel) {
        var contact = ContactRequest.brokenFibre()
        contact.record.identityLevel = level

        #expect(Story(contact).ticket.attributes[.identity] == level.rawValue)
    }

    @Test(.clause("1.3")) func `the answer's clock runs from the first ring, the others from it too`() {
        var contact = ContactRequest.brokenFibre(channel: .phone)
        contact.waited = .seconds(40)

        let ticket = Story(contact).ticket

        #expect(ticket.receivedAt == .noon)
        #expect(ticket.obligations[RuleID("R-1.3-01")]?.openedAt == .noon - .seconds(40))
    }

    private static let guess = Classification(
        type: Guess(.fault, confidence: 0.8),
        category: Guess(.broadband, confidence: 0.7),
        urgency: Guess(.normal, confidence: 0.6)
    )

    static func acceptance(_ contact: ContactRequest = .brokenFibre(), earlier: Int = 0) -> Acceptance {
        Acceptance(
            number: "GZ20261123-000001",
            customer: "c1",
            request: contact,
            classification: Acceptance.classification(guess, corrected: contact),
            earlierContacts: earlier,
            follows: nil
        )
    }
}

@Suite(.clause("2.3"))
struct AcceptedPriorityTests {
    @Test(arguments: [
        (ProblemType.fault, Urgency.normal, Priority.p3), (.fault, .urgent, .p2), (.complaint, .normal, .p3),
        (.inquiry, .normal, .p4), (.inquiry, .urgent, .p2), (.praise, .normal, .p4), (.appeal, .normal, .p3),
        (.report, .normal, .p3), (.personalInformation, .normal, .p4),
    ])
    func `type and urgency suggest it until somebody assesses`(type: ProblemType, urgency: Urgency, priority: Priority)
    {
        var contact = ContactRequest.brokenFibre(type: type)
        contact.urgency = urgency

        #expect(AcceptanceTests.acceptance(contact).priority.priority == priority)
    }

    @Test(arguments: [(0, false), (1, false), (2, true), (7, true)])
    func `the third contact about a matter raises it`(earlier: Int, raises: Bool) {
        let priority = AcceptanceTests.acceptance(earlier: earlier).priority

        #expect(priority.boosts == (raises ? [.repeated] : []))
        #expect(priority.priority == (raises ? .p2 : .p3))
    }

    @Test func `the regulator, frailty and standing raise it, and each reason is kept`() {
        var contact = ContactRequest.brokenFibre(channel: .regulator)
        contact.customerClass = CustomerClass(isVIP: true, isVulnerable: true)

        let priority = AcceptanceTests.acceptance(contact, earlier: 2).priority

        #expect(priority.boosts == [.regulator, .repeated, .vulnerable, .vip])
        #expect(priority.priority == .p1)
    }

    @Test func `what the channel says of impact and severity stands`() {
        var contact = ContactRequest.brokenFibre()
        (contact.impact, contact.severity) = (.city, .safety)

        #expect(AcceptanceTests.acceptance(contact).priority.priority == .p1)
    }
}

@Suite(.clause("2.1"))
struct ProblemKindTests {
    @Test(arguments: [
        (ProblemType.fault, Category.billing, ProblemKind.technicalFault), (.inquiry, .broadband, .serviceQuery),
        (.query, .tariff, .serviceQuery), (.request, .broadband, .accountManagement),
        (.personalInformation, .other, .accountManagement), (.complaint, .mobileNetwork, .technicalFault),
        (.complaint, .billing, .accountManagement), (.appeal, .service, .otherNeed),
        (.suggestion, .billing, .otherNeed),
        (.praise, .service, .otherNeed), (.report, .spamFraud, .otherNeed),
    ])
    func `each type and category is one of the handbook's four kinds`(
        type: ProblemType,
        category: Category,
        kind: ProblemKind
    ) {
        #expect(ProblemKind(type, category) == kind)
    }
}
