/// A ticket and the agent who is to have it (handbook 2.2).
package struct Match: Hashable, Sendable {
    package let ticket: String
    package let agent: String
    package let explanation: MatchExplanation
    /// Who held the ticket's seat until now, as its giver in a transfer; he has more room than before.
    package let relieved: String?

    package init(ticket: String, agent: String, explanation: MatchExplanation, relieved: String? = nil) {
        self.ticket = ticket
        self.agent = agent
        self.explanation = explanation
        self.relieved = relieved
    }
}
