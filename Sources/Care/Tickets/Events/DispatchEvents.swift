extension TicketEvent {
    /// The ticket waits in a queue (handbook 2.2).
    package struct Queued: EventBody {
        package static let type = "ticket.queued"

        package enum Reason: String, Codable, Sendable {
            case intake, assessment, refusal, transfer, overflow, reopening, absence, conflict
            /// Who had it does not work on tickets any more.
            case departure
            /// What had taken it out of the queue was undone.
            case undone
        }

        package let queue: String
        package let reason: Reason

        package init(queue: String, reason: Reason) {
            self.queue = queue
            self.reason = reason
        }
    }

    /// 分派: offered to an agent, with the reasons (handbook 2.2).
    package struct Assigned: EventBody {
        package static let type = "ticket.assigned"

        package let agent: String
        /// Why this agent: candidates, scores and exclusions; nil when a person decided.
        package let explanation: MatchExplanation?

        package init(agent: String, explanation: MatchExplanation?) {
            self.agent = agent
            self.explanation = explanation
        }
    }

    /// An agent took the ticket: from the queue, or by accepting an offer.
    package struct Taken: EventBody {
        package static let type = "ticket.taken"

        package let agent: String
        package let explanation: MatchExplanation?

        package init(agent: String, explanation: MatchExplanation? = nil) {
            self.agent = agent
            self.explanation = explanation
        }
    }

    /// An agent gave an offer back, with a reason.
    package struct Refused: EventBody {
        package static let type = "ticket.refused"

        package let agent: String
        package let reason: RefusalReason

        package init(agent: String, reason: RefusalReason) {
            self.agent = agent
            self.reason = reason
        }
    }

    /// 转接: offered to another unit or agent; the giver answers for it until the other accepts (handbook 2.4).
    package struct TransferOffered: EventBody {
        package static let type = "ticket.transferOffered"

        package let to: TransferTarget
        package let reason: String
        /// What the next one must know, so that the customer never has to repeat it.
        package let summary: PersonalText

        package init(to: TransferTarget, reason: String, summary: PersonalText) {
            self.to = to
            self.reason = reason
            self.summary = summary
        }

        package func mapPersonal<E: Error>(
            _ change: (PersonalText) throws(E) -> PersonalText
        ) throws(E) -> TransferOffered {
            TransferOffered(to: to, reason: reason, summary: try change(summary))
        }
    }

    /// The receiving unit accepted, or rejected with a reason and a better address (handbook 2.4).
    package struct TransferAnswered: EventBody {
        package static let type = "ticket.transferAnswered"

        package let isAccepted: Bool
        /// Who took it over when accepted.
        package let agent: String?
        package let reason: RefusalReason?
        package let suggestion: String?

        package init(isAccepted: Bool, agent: String?, reason: RefusalReason?, suggestion: String?) {
            self.isAccepted = isAccepted
            self.agent = agent
            self.reason = reason
            self.suggestion = suggestion
        }
    }
}
