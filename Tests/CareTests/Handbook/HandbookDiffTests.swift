import Care
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct HandbookDiffTests {
    @Test func `nothing changed asks for no step`() throws {
        let edition = Edition.sample(rules: [try Rule.answer(within: "15d")])

        let diff = HandbookDiff(from: edition, to: edition)

        #expect(diff.changes.isEmpty)
        #expect(diff.requiredStep == .none)
    }

    @Test func `a limit is a parameter and shows both values`() throws {
        let diff = HandbookDiff(
            from: .sample(rules: [try Rule.answer(within: "15d")]),
            to: .sample("1.1.0", rules: [try Rule.answer(within: "10d")])
        )

        #expect(diff.requiredStep == .minor)
        #expect(diff.changes.map(\.field) == ["limit"])
        #expect(diff.changes.first?.old == "15d")
        #expect(diff.changes.first?.new == "10d")
    }

    @Test func `a title is wording`() throws {
        let deadline = RuleKind.deadline(
            .init(opens: "ticket.accepted", meets: ["ticket.solved"], limit: try Limit("1d"))
        )

        let diff = HandbookDiff(
            from: .sample(rules: [.sample(kind: deadline, title: "Before")]),
            to: .sample(rules: [.sample(kind: deadline, title: "After")])
        )

        #expect(diff.requiredStep == .patch)
        #expect(diff.changes.map(\.field) == ["title.en"])
    }

    @Test func `a rule that comes or goes is process`() throws {
        let rule = try Rule.answer(within: "15d")

        let added = HandbookDiff(from: .sample(rules: []), to: .sample(rules: [rule]))
        let removed = HandbookDiff(from: .sample(rules: [rule]), to: .sample(rules: []))

        #expect(added.changes.map(\.field) == ["added"])
        #expect(removed.changes.map(\.field) == ["removed"])
        #expect([added.requiredStep, removed.requiredStep] == [.major, .major])
    }

    @Test func `another scope, another floor and another kind are process`() throws {
        let rule = try Rule.answer(within: "15d")
        let later = [
            try Rule.answer(within: "15d", scope: Scope([.type: ["complaint"]])),
            try Rule.answer(within: "15d", floors: [try Floor.sample("15d")]),
            Rule.sample(kind: .approval(Approval(deed: "ticket.close", roles: ["lead"]))),
        ]

        let steps = later.map { HandbookDiff(from: .sample(rules: [rule]), to: .sample(rules: [$0])).requiredStep }

        #expect(steps == [.major, .major, .major])
    }
}
