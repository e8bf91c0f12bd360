extension Rule {
    /// The limit that binds for a subject and who asks for it: the strictest of the edition's own and of the floors that apply to it.
    ///
    /// Nil for a rule without a limit. For a retention the strictest is the longest, for everything else the shortest (clause 8.1).
    package func limit(for attributes: Attributes) -> (limit: Limit, source: Source)? {
        guard let own = ownLimit else { return nil }
        var binding = (limit: own, source: source)
        for floor in floors where binds(floor.limit, over: binding.limit) && floor.scope.holds(for: attributes) {
            binding = (floor.limit, floor.source)
        }
        return binding
    }

    /// The limit that the edition itself sets; nil for kinds that have none and for what is kept for ever.
    package var ownLimit: Limit? {
        switch kind {
        case .deadline(let deadline): deadline.limit
        case .cadence(let cadence): cadence.every
        case .retention(let retention): retention.keep
        case .record, .approval, .wording, .target, .detection: nil
        }
    }

    /// Whether the first limit takes precedence over the second under this rule.
    func binds(_ limit: Limit, over other: Limit) -> Bool {
        if case .retention = kind { other.isStricter(than: limit) } else { limit.isStricter(than: other) }
    }

    /// Whether this rule leaves more time than the floor, or keeps for less, for somebody whom the floor protects.
    ///
    /// A floor of one province does not bind a rule for the whole country; there it only takes precedence inside the province.
    package func isLooser(than floor: Floor) -> Bool {
        guard let own = ownLimit, floor.scope.covers(scope) else { return false }
        return if case .retention = kind { !floor.limit.isNeverLooser(than: own) } else {
            !own.isNeverLooser(than: floor.limit)
        }
    }
}

extension Scope {
    /// Whether everybody to whom the other scope applies is also within this one.
    package func covers(_ other: Scope) -> Bool {
        conditions.allSatisfy { attribute, values in
            other.conditions[attribute].map { $0.isSubset(of: values) } ?? false
        }
    }
}
