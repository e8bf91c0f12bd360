import Care

extension Permission {
    /// Refuses an actor whose role may not do it.
    func demand(of actor: Actor) throws(Refusal) {
        guard actor.role.may(self) else { throw .roleMayNot(actor.role, "执行此操作", "do this") }
    }
}
