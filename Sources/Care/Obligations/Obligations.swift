/// Every duty of one subject: a fold over what happened to it.
///
/// The subject may be anything that has facts: a ticket, a drill, a certificate, a dossier. The engine opens, meets, breaches, voids and waives by the
/// rules of one edition and knows nothing else about the subject (architecture: clause → rule → obligation → evidence).
package struct Obligations: Equatable, Sendable {
    package private(set) var all: [Obligation] = []
    /// What happened so far: a changed attribute may bring a rule into scope late, and its duties are then what they would be had it always applied.
    private var past: [Happening] = []
    private var attributes: Attributes = [:]
    /// Since when the subject is held, and why.
    private var hold: Standstill?

    private typealias Standstill = (at: Moment, reason: HoldReason)

    private enum Happening: Sendable {
        case fact(Fact)
        case held(at: Moment, for: HoldReason)
        case resumed(at: Moment)
    }

    package init() {}

    package static func == (left: Obligations, right: Obligations) -> Bool { left.all == right.all }

    package subscript(rule: RuleID) -> Obligation? { all.last { $0.rule == rule } }

    /// Takes in one fact: opens what it opens, then settles what it settles.
    package mutating func observe(_ fact: Fact, of attributes: Attributes, under rulebook: Rulebook) {
        if attributes != self.attributes {
            let before = self.attributes
            self.attributes = attributes
            reconsider(from: before, at: fact.at, under: rulebook)
        }
        guard let effects = rulebook.edition.facts[fact.name] else { return }
        past.append(.fact(fact))
        if !effects.settles.isEmpty { settle(by: fact, effects.settles, held: hold, under: rulebook) }
        for place in effects.opens where rulebook.edition.ordered[place].scope.holds(for: attributes) {
            open(place, at: fact.at, held: hold, under: rulebook)
        }
    }

    /// Starts a hold on every clock that may hold.
    package mutating func hold(at moment: Moment, for reason: HoldReason) {
        hold = (moment, reason)
        past.append(.held(at: moment, for: reason))
        for index in all.indices where all[index].isOpen { all[index].clock?.hold(at: moment, for: reason) }
    }

    package mutating func resume(at moment: Moment) {
        hold = nil
        past.append(.resumed(at: moment))
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

    /// Voids every duty that fits.
    mutating func settle(at moment: Moment, evidence: Int, where isMeant: (Obligation) -> Bool) {
        for index in all.indices where isMeant(all[index]) {
            all[index].settle(.void, at: moment, evidence: evidence)
        }
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
        held: Standstill?,
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
                open(place, at: fact.at, held: held, under: rulebook)
            case nil: break
            }
        }
    }

    private mutating func open(_ place: Int, at moment: Moment, held: Standstill?, under rulebook: Rulebook) {
        var earlier = 0
        for index in all.indices where all[index].place == place {
            if all[index].isOpen { return }
            earlier += 1
        }
        let opening = Rule.Opening(place: place, ordinal: earlier + 1, at: moment)
        let rule = rulebook.edition.ordered[place]
        guard var obligation = rule.obligation(opening, for: attributes, under: rulebook) else { return }
        if let held { obligation.clock?.hold(at: max(held.at, moment), for: held.reason) }
        all.append(obligation)
    }

    /// Voids what a changed attribute takes out of scope, and brings in what it brings in.
    private mutating func reconsider(from before: Attributes, at moment: Moment, under rulebook: Rulebook) {
        let edition = rulebook.edition
        var unsettled: Set<Int> = []
        for index in all.indices where all[index].isOpen && !stands(all[index], under: rulebook) {
            all[index].settle(.void, at: moment, evidence: nil)
            unsettled.insert(all[index].place)
        }
        for place in placesOpened(in: edition) where edition.ordered[place].scope.holds(for: attributes) {
            if !unsettled.contains(place) {
                if edition.ordered[place].scope.holds(for: before) { continue }
                // What was void for want of a rule comes back; what was done, taken off or lost its object does not.
                if all.contains(where: { $0.place == place && ($0.state != .void || $0.evidence != nil) }) { continue }
            }
            catchUp(on: place, under: rulebook)
        }
    }

    /// Whether a duty is what its rule asks of the subject as it now is: in scope, and with the limit that binds in its province.
    private func stands(_ obligation: Obligation, under rulebook: Rulebook) -> Bool {
        let rule = rulebook.edition.ordered[obligation.place]
        guard rule.scope.holds(for: attributes) else { return false }
        if rule.floors.isEmpty { return true }
        let opening = Rule.Opening(place: obligation.place, ordinal: obligation.ordinal, at: obligation.openedAt)
        let clock = rule.obligation(opening, for: attributes, under: rulebook)?.clock
        return clock?.limit == obligation.clock?.limit && clock?.startedAt == obligation.clock?.startedAt
    }

    /// The rules whose opening fact has happened, in the order in which it did.
    private func placesOpened(in edition: Edition) -> [Int] {
        var places: [Int] = []
        for case .fact(let fact) in past {
            for place in edition.facts[fact.name]?.opens ?? [] where !places.contains(place) { places.append(place) }
        }
        return places
    }

    /// Lets everything that happened so far happen once more, for the duties of one rule alone.
    ///
    /// A reply that was given before the ticket was known to be a complaint is a reply to the complaint, and time that was the customer's stays his.
    private mutating func catchUp(on place: Int, under rulebook: Rulebook) {
        var held: Standstill?
        for happening in past {
            switch happening {
            case .fact(let fact):
                guard let effects = rulebook.edition.facts[fact.name] else { continue }
                let settles = effects.settles.filter { $0.place == place }
                if !settles.isEmpty { settle(by: fact, settles, held: held, under: rulebook) }
                if effects.opens.contains(place) { open(place, at: fact.at, held: held, under: rulebook) }
            case .held(let moment, let reason):
                held = (moment, reason)
                changeClock(of: place) { $0.hold(at: moment, for: reason) }
            case .resumed(let moment):
                held = nil
                changeClock(of: place) { $0.resume(at: moment) }
            }
        }
    }

    private mutating func changeClock(of place: Int, _ change: (inout ServiceClock) -> Void) {
        guard let index = all.lastIndex(where: { $0.place == place && $0.isOpen }), var clock = all[index].clock else {
            return
        }
        change(&clock)
        all[index].clock = clock
    }

    private mutating func change(_ rule: RuleID, _ ordinal: Int, _ change: (inout Obligation) -> Void) {
        guard let index = all.lastIndex(where: { $0.rule == rule && $0.ordinal == ordinal && $0.isOpen }) else {
            return
        }
        change(&all[index])
    }
}
