extension TicketEvent {
    /// 挂起: the next move is not ours (handbook 3.1); legal clocks run on.
    package struct Held: EventBody {
        package static let type = "ticket.held"

        package let reason: HoldReason

        package init(reason: HoldReason) {
            self.reason = reason
        }
    }

    /// The next move is ours again.
    package struct Resumed: EventBody {
        package static let type = "ticket.resumed"

        package init() {}
    }

    /// Words between customer and desk, or a note that no customer sees (handbook 3.2).
    package struct Messaged: EventBody {
        package static let type = "ticket.messaged"

        package let direction: MessageDirection
        package let channel: Channel
        package let words: PersonalText
        /// Why it went out although its wording needed a reason; nil for every other message.
        package private(set) var waiver: WordingWaiver?
        /// The files that go with it.
        package private(set) var attachments: [Attachment]
        /// The script that it was made with and its revision, such as `HS20261128-0001/2`; nil when with none.
        package private(set) var script: String?

        package init(
            direction: MessageDirection,
            channel: Channel,
            words: PersonalText,
            waiver: WordingWaiver? = nil,
            attachments: [Attachment] = [],
            script: String? = nil
        ) {
            self.direction = direction
            self.channel = channel
            self.words = words
            self.waiver = waiver
            self.attachments = attachments
            self.script = script
        }

        package func waiving(_ waiver: WordingWaiver?, using script: String? = nil) -> Messaged {
            var message = self
            message.waiver = waiver
            message.script = script
            return message
        }

        package func carrying(_ attachments: [Attachment]) -> Messaged {
            var message = self
            message.attachments = attachments
            return message
        }

        package func mapPersonal<E: Error>(
            _ change: (PersonalText) throws(E) -> PersonalText
        ) throws(E) -> Messaged {
            Messaged(
                direction: direction,
                channel: channel,
                words: try change(words),
                waiver: waiver,
                attachments: try attachments.map { attachment throws(E) in try attachment.mapPersonal(change) },
                script: script
            )
        }
    }

    /// 处理结果: what was wrong, what was done, and the proof (handbook 3.1, 3.4).
    package struct Solved: EventBody {
        package static let type = "ticket.solved"

        package let result: ResultCode
        package let cause: String
        package let action: String
        package let words: PersonalText
        package let evidence: [String]

        package init(result: ResultCode, cause: String, action: String, words: PersonalText, evidence: [String]) {
            self.result = result
            self.cause = cause
            self.action = action
            self.words = words
            self.evidence = evidence
        }

        package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Solved {
            Solved(result: result, cause: cause, action: action, words: try change(words), evidence: evidence)
        }
    }

    /// The customer could not be reached; three on three different days stand for a confirmation (handbook 1.2).
    package struct ContactFailed: EventBody {
        package static let type = "ticket.contactFailed"

        package let channel: Channel
        /// The local day, such as `2026-11-23`.
        package let day: String

        package init(channel: Channel, day: String) {
            self.channel = channel
            self.day = day
        }
    }

    /// 用户确认: the customer said whether it is solved (handbook 1.2, 4.2).
    package struct Confirmed: EventBody {
        package static let type = "ticket.confirmed"

        package let isSolved: Bool
        package let channel: Channel

        package init(isSolved: Bool, channel: Channel) {
            self.isSolved = isSolved
            self.channel = channel
        }
    }

    /// 闭环 (handbook 1.2).
    package struct Closed: EventBody {
        package static let type = "ticket.closed"

        /// Whether the customer confirmed, or could not be reached three times.
        package let isConfirmed: Bool
        /// Fields that the closing record lacks; empty, for closure asks for all.
        package let missing: [String]

        package init(isConfirmed: Bool, missing: [String]) {
            self.isConfirmed = isConfirmed
            self.missing = missing
        }
    }

    /// The customer came back within the window: the same ticket goes on (handbook 1.2).
    package struct Reopened: EventBody {
        package static let type = "ticket.reopened"

        package let words: PersonalText

        package init(words: PersonalText) {
            self.words = words
        }

        package func mapPersonal<E: Error>(
            _ change: (PersonalText) throws(E) -> PersonalText
        ) throws(E) -> Reopened {
            Reopened(words: try change(words))
        }
    }

    /// Withdrawn by the customer, or never a matter of ours.
    package struct Cancelled: EventBody {
        package static let type = "ticket.cancelled"

        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }
}
