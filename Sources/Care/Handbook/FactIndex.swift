/// What each fact does under the rules of one edition, worked out once, so that a fact is looked up and not searched for.
package struct FactIndex: Sendable {
    /// What a fact does to an open duty.
    enum Effect: Sendable {
        /// The duty is done.
        case meets
        /// The duty lost its object.
        case voids
        /// The record is judged by what it lacks.
        case judges
        /// The period is fulfilled and the next begins.
        case renews
        /// What was kept is done away with, rightly or too early.
        case disposes
    }

    struct Effects: Sendable {
        /// Places of the rules under which a duty opens.
        var opens: [Int] = []
        /// Places of the rules whose open duties it settles.
        var settles: [(place: Int, effect: Effect)] = []
    }

    private let effects: [FactName: Effects]
    /// The facts at which some record is judged: only then is it asked what a record lacks.
    let judges: [FactName]

    init(_ rules: [Rule]) {
        var effects: [FactName: Effects] = [:]
        for (place, rule) in rules.enumerated() {
            if let opening = rule.opening { effects[opening, default: .init()].opens.append(place) }
            for (fact, effect) in rule.settling {
                let known = effects[fact]?.settles.contains { $0.place == place } ?? false
                if !known { effects[fact, default: .init()].settles.append((place, effect)) }
            }
        }
        self.effects = effects
        judges = effects.filter { $0.value.settles.contains { $0.effect == .judges } }.keys.sorted()
    }

    subscript(fact: FactName) -> Effects? { effects[fact] }
}

extension Rule {
    /// Every fact that settles a duty under this rule; of one that is named twice the first effect counts.
    fileprivate var settling: [(FactName, FactIndex.Effect)] {
        switch kind {
        case .deadline(let deadline): deadline.meets.map { ($0, .meets) } + deadline.voids.map { ($0, .voids) }
        case .record(let duty): [(duty.judgedAt, .judges), ("ticket.cancelled", .voids)]
        case .cadence(let cadence): [(cadence.meets, .renews)] + cadence.ends.map { ($0, .voids) }
        case .retention(let retention): [(retention.meets, .disposes)]
        case .approval, .wording, .target, .detection: []
        }
    }
}
