extension Ticket {
    /// Whether somebody sees the numbers that stand in the words of this ticket: who handles it, and who leads (handbook 7.2, 谁办谁看).
    package func showsNumbers(to actor: Actor) -> Bool {
        Self.showsNumbers(to: actor, heldBy: assignment.agent)
    }

    package static func showsNumbers(to actor: Actor, heldBy agent: String?) -> Bool {
        actor.role.leads || actor.role == .desk || agent == actor.name
    }

    /// The ticket as somebody sees it; what stands in fields of its own is masked where it is written.
    package func shown(to actor: Actor) -> Ticket {
        showsNumbers(to: actor) ? self : mapPersonal { $0.masked }
    }
}

extension PersonalText {
    /// The same words without the numbers in them.
    package var masked: PersonalText {
        if case .clear(let words) = self { .clear(Masking.words(words)) } else { self }
    }
}
