import Care

/// By what a matter is known, and who may know of it.
package struct MatterNotice: Sendable {
    package let number: String
    let kind: MatterKind
    /// Who asked for it; nil when the desk itself opened it.
    let opener: String?

    package func isOpen(to actor: Actor) -> Bool {
        actor.seesEvery(kind) || actor.seesOwn(kind) && opener == actor.name
    }
}
