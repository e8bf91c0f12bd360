/// Every duty of one subject: a fold over what happened to it.
///
/// The subject may be anything that has facts: a ticket, a drill, a certificate, a dossier. The engine opens, meets, breaches, voids and waives by the
/// rules of one edition and knows nothing else about the subject (architecture: clause → rule → obligation → evidence).
package struct Obligations: Equatable, Sendable {
    package private(set) var all: [Obligation] = []
    /// When each opening fact last happened: a changed attribute may bring a rule into scope after its opening.
    private var openings: [FactName: Moment] = [:]
    private var attributes: Attributes = [:]
    /// Since when the subject is held, and why.
    private var hold: (at: Moment, reason: HoldReason)?

    package init() {}

    package static func == (left: Obligations, right: Obligations) -> Bool { left.all == right.all }

    package subscript(rule: RuleID) -> Obligation? { all.last { $0.rule == rule } }

    /// Takes in one fact: opens what it opens, then settles what it settles.
    package mutating func observe(_ fact: Fact, of attributes: Attributes, under rulebook: Rulebook) {
        let isChanged = attributes != self.attributes
        self.attributes = attributes
        if isChanged { reconsider(at: fact.at, under: rulebook) }
        guard let effects = rulebook.edition.facts[fact.name] else { return }
        if !effects.settles.isEmpty { settle(by: fact, effects.settles, under: rulebook) }
        if !effects.opens.isEmpty { openings[fact.name] = fact.at }
        for place in effects.opens where rulebook.edition.ordered[place].scope.holds(for: attributes) {
            open(place, at: fact.at, under: rulebook)
        }
    }

    /// Starts a hold on every clock that may hold.
    package mutating func hold(at moment: Moment, for reason: HoldReason) {
        hold = (moment, reason)
        for index in all.indices where all[index].isOpen { all[index].clock?.hold(at: moment, for: reason) }
    }

    package mutating func resume(at moment: Moment) {
        hold = nil
        for index in all.indices where all[index].isOpen { all[index].clock?.resume(at: moment) }
    }

    /// Notes that a threshold was announced; at a hundred the duty is breached, though it is still to be done.
    package mutating func announce(_ percent: Int, of rule: RuleID, ordinal: Int) {
        change(rule, ordinal) { obligation in
            obligation.announced = max(obligation.announced, percent)
            if percent >= 100, obligation.state == .pending { obligation.state = .breached }
        }
    }

    package mutating func waive(_ rule: RuleID, ordinal: Int, at moment: Moment, evidence: Int) {
        change(rule, ordinal) { $0.settle(.waived, at: moment, evidence: evidence) }
    }

    /// The earliest due moment of what is still to be done.
    package func earliestDue(asOf moment: Moment) -> Moment? {
        var earliest: Moment?
        for index in all.indices where all[index].isOpen {
            guard let due = all[index].clock?.due(asOf: moment) else { continue }
            earliest = min(earliest ?? due, due)
        }
        return earliest
    }

    private mutating func settle(
        by fact: Fact,
        _ settles: [(place: Int, effect: FactIndex.Effect)],
        under rulebook: Rulebook
    ) {
        for index in all.indices where all[index].isOpen {
            let place = all[index].place
            guard let effect = settles.first(where: { $0.place == place })?.effect else { continue }
            switch rulebook.edition.ordered[place].verdict(effect, of: fact, from: all[index].clock?.startedAt) {
            case .met: all[index].finish(at: fact.at, evidence: fact.evidence)
            case .wanting: all[index].settle(.breached, at: fact.at, evidence: fact.evidence)
            case .void: all[index].settle(.void, at: fact.at, evidence: fact.evidence)
            case .renewed:
                all[index].finish(at: fact.at, evidence: fact.evidence)
                open(place, at: fact.at, under: rulebook)
            case nil: break
            }
        }
    }

    private mutating func open(_ place: Int, at moment: Moment, under rulebook: Rulebook) {
        var earlier = 0
        for index in all.indices where all[index].place == place {
            if all[index].isOpen { return }
            earlier += 1
        }
        let opening = Rule.Opening(place: place, ordinal: earlier + 1, at: moment)
        let rule = rulebook.edition.ordered[place]
        guard var obligation = rule.obligation(opening, for: attributes, under: rulebook) else { return }
        if let hold { obligation.clock?.hold(at: max(hold.at, moment), for: hold.reason) }
        all.append(obligation)
    }

    /// Voids what a changed attribute takes out of scope, and opens what it brings in, dated from the first opening.
    private mutating func reconsider(at moment: Moment, under rulebook: Rulebook) {
        let edition = rulebook.edition
        for index in all.indices where all[index].isOpen {
            if edition.ordered[all[index].place].scope.holds(for: attributes) { continue }
            all[index].settle(.void, at: moment, evidence: nil)
        }
        for (fact, openedAt) in openings.sorted(by: { $0.key < $1.key }) {
            for place in edition.facts[fact]?.opens ?? [] where edition.ordered[place].scope.holds(for: attributes) {
                if all.contains(where: { $0.place == place && $0.state != .void }) { continue }
                open(place, at: openedAt, under: rulebook)
            }
        }
    }

    private mutating func change(_ rule: RuleID, _ ordinal: Int, _ change: (inout Obligation) -> Void) {
        guard let index = all.lastIndex(where: { $0.rule == rule && $0.ordinal == ordinal && $0.isOpen }) else {
            return
        }
        change(&all[index])
    }
}
