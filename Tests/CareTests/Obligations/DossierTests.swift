import Care
import CareTesting
import Testing

/// A subject that is no ticket: a dossier, which is kept for its term and then destroyed, neither sooner nor much later.
@Suite(.clause("7.4"))
struct DossierTests {
    private static let keep = RuleID("R-7.4-01")

    @Test(arguments: [
        ("2029-11-23 23:59:59", ObligationState.breached), ("2029-11-23 24:00", .met), ("2029-11-24 10:00", .met),
        ("2029-12-23 23:59:59", .met), ("2029-12-24 24:00", .met), ("2029-12-25 00:00:01", .breached),
    ])
    func `it is destroyed after its term and within the grace, not before`(at: String, state: ObligationState) throws {
        var dossier = try archived()

        dossier.happen("dossier.destroyed", at: .local(at))

        #expect(dossier.states(Self.keep) == [state])
        #expect(dossier.obligations[Self.keep]?.evidence == 2)
    }

    @Test func `until the term ends nothing is due, and the grace is what runs out`() throws {
        let dossier = try archived()
        let duty = try #require(dossier.obligations[Self.keep])

        #expect(duty.openedAt == .noon)
        #expect(duty.clock?.startedAt == .local("2029-11-23 24:00"))
        #expect(duty.due(asOf: .noon) == .local("2029-12-24 24:00"))
        #expect(duty.nextThreshold(asOf: .noon)?.percent == 100)
    }

    @Test func `what is kept for ever is never to be destroyed and owes nothing`() throws {
        let retention = Retention(
            opens: "dossier.archived",
            meets: "dossier.destroyed",
            keep: nil,
            grace: try Limit("30d")
        )
        var dossier = Subject([.sample("R-7.4-01", kind: .retention(retention))])

        dossier.happen("dossier.archived", at: .noon)

        #expect(dossier.obligations.all.isEmpty)
    }

    @Test(arguments: [("2031-11-23 23:59", ObligationState.breached), ("2031-11-23 24:00", .met)])
    func `the longer term that a law asks for binds`(at: String, state: ObligationState) throws {
        let floor = Floor(rule: Self.keep, scope: .everybody, limit: try Limit("5y"), source: .statute)
        var dossier = try archived(floors: [floor])

        dossier.happen("dossier.destroyed", at: .local(at))

        #expect(dossier.states(Self.keep) == [state])
        #expect(dossier.obligations[Self.keep]?.source == .statute)
    }

    @Test func `each class of dossier has its own term`() throws {
        func rule(_ id: String, _ term: String, _ kind: String) throws -> Rule {
            let retention = Retention(
                opens: "dossier.archived",
                meets: "dossier.destroyed",
                keep: try Limit(term),
                grace: try Limit("30d")
            )
            return .sample(id, kind: .retention(retention), scope: Scope([.subjectClass: [kind]]))
        }
        var dossier = Subject(
            [try rule("R-7.4-01", "3y", "complaint"), try rule("R-7.4-02", "5mo", "recording")],
            attributes: [.subjectClass: "recording"]
        )

        dossier.happen("dossier.archived", at: .noon)

        #expect(dossier.obligations.all.map(\.rule.rawValue) == ["R-7.4-02"])
        #expect(dossier.obligations.all.first?.clock?.startedAt == .local("2027-04-23 24:00"))
    }

    private func archived(floors: [Floor] = []) throws -> Subject {
        let retention = Retention(
            opens: "dossier.archived",
            meets: "dossier.destroyed",
            keep: try Limit("3y"),
            grace: try Limit("30d")
        )
        var dossier = Subject([Rule.sample("R-7.4-01", kind: .retention(retention)).adding(floors: floors)])
        dossier.happen("dossier.archived", at: .noon)
        return dossier
    }
}
