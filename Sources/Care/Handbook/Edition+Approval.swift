extension Edition {
    /// The rule that asks for approval of a deed; nil when the edition asks for none.
    package func approval(of deed: String) -> (rule: Rule, approval: Approval)? {
        for clause in clauses {
            for rule in clause.rules {
                if case .approval(let approval) = rule.kind, approval.deed == deed { return (rule, approval) }
            }
        }
        return nil
    }

    /// Refuses a deed that needs the word of somebody with authority.
    ///
    /// - Parameters:
    ///   - deed: The deed's name in the edition, such as `ticket.transfer`.
    ///   - occurrence: Which time this is; the rule may ask only from the third on.
    ///   - actor: Who wants to do it.
    /// - Throws: The refusal that names the rule.
    package func demandApproval(of deed: String, occurrence: Int, by actor: Actor) throws(Refusal) {
        guard let (rule, approval) = approval(of: deed), occurrence >= approval.fromOccurrence else { return }
        if approval.roles.contains(actor.role.rawValue) { return }
        let roles = approval.roles.joined(separator: ", ")
        throw Refusal(
            .forbidden,
            "approval-needed",
            Text(zh: "\(rule.title.zh)（需要：\(roles)）", en: "\(rule.title.en) (needs: \(roles))"),
            clause: rule.clause,
            rule: rule.id
        )
    }
}
