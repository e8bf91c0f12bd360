/// One checkable statement under a clause, with parameters that an editor may change.
///
/// It never changes, so it is one shared object that every duty under it can point to.
package final class Rule: Sendable {
    package let id: RuleID
    package let clause: ClauseNumber
    /// One sentence that a newcomer understands.
    package let title: Text
    package let kind: RuleKind
    package let scope: Scope
    /// The role that answers for it, such as `agent`, `lead`, `complaints`, `trainer`.
    package let owner: String
    package let source: Source
    /// Whether the law asks for it: its clock never holds and an edition may only tighten it.
    package let isLegal: Bool
    /// Stricter limits of the law or a province for some subjects; the strictest that applies binds.
    package let floors: [Floor]

    package init(
        id: RuleID,
        clause: ClauseNumber,
        title: Text,
        kind: RuleKind,
        scope: Scope = .everybody,
        owner: String,
        source: Source,
        isLegal: Bool = false,
        floors: [Floor] = []
    ) {
        self.id = id
        self.clause = clause
        self.title = title
        self.kind = kind
        self.scope = scope
        self.owner = owner
        self.source = source
        self.isLegal = isLegal
        self.floors = floors
    }

    /// The same rule with the floors of an overlay added.
    package func adding(floors more: [Floor]) -> Rule {
        Rule(
            id: id,
            clause: clause,
            title: title,
            kind: kind,
            scope: scope,
            owner: owner,
            source: source,
            isLegal: isLegal,
            floors: floors + more
        )
    }

    /// Whether every fact that the rule needs is recorded by a deed of this desk.
    package var isExercised: Bool {
        switch kind {
        case .deadline(let deadline):
            FactName.recorded.contains(deadline.opens) && !FactName.recorded.isDisjoint(with: deadline.meets)
        case .record(let duty):
            FactName.recorded.isSuperset(of: [duty.opens, duty.judgedAt])
        case .approval(let approval):
            Approval.enforced.contains(approval.deed)
        case .cadence(let cadence):
            FactName.recorded.isSuperset(of: [cadence.opens, cadence.meets])
        case .retention(let retention):
            FactName.recorded.isSuperset(of: [retention.opens, retention.meets])
        case .target(let target):
            target.measuredRule != nil
        case .detection(let detection):
            Detection.enforced.contains(detection.opens)
        case .wording:
            // Every reply is checked by every rule of wording.
            true
        }
    }
}

extension Rule: Hashable {
    package static func == (left: Rule, right: Rule) -> Bool {
        if left === right { return true }
        return left.id == right.id && left.clause == right.clause && left.title == right.title
            && left.kind == right.kind && left.scope == right.scope && left.owner == right.owner
            && left.source == right.source && left.isLegal == right.isLegal && left.floors == right.floors
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Approval {
    /// The deeds whose approval this desk asks for.
    package static let enforced: Set = [
        "ticket.transfer", "ticket.bounce", "ticket.lowerPriority", "ticket.waive", "ticket.reopen",
        "ticket.closeUnconfirmed",
    ]
}

extension Detection {
    /// What a detection opens that watches the access log: an alarm for the security officer (handbook 7.2).
    package static let alarm = "accessAlarm"

    /// What this desk opens by itself: the same number about the same category joins the first ticket as an urge (handbook 2.1), and what people look at
    /// raises alarms.
    package static let enforced: Set = ["urge", alarm]
}
