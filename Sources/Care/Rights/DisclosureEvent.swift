/// Something that happened to a request of a data subject (handbook 7.2).
package enum DisclosureEvent: Hashable, Sendable {
    case requested(Requested)
    case identified(Identified)
    case corrected(Corrected)
    case answered(Answered)
    case refused(Refused)
    case withdrawn(Withdrawn)
    case erased(Erased)

    package struct Requested: EventBody, Codable {
        package static let type = "disclosure.requested"

        package let number: String
        package let customer: String
        package let right: DataRight
        package let channel: Channel
        /// The ticket in which it was asked for; nil when it came by itself.
        package let ticket: String?
        /// What the person asks for, in his words.
        package let words: PersonalText
    }

    package struct Identified: EventBody, Codable {
        package static let type = "disclosure.identified"

        package let proof: IdentityProof
        /// What was seen, such as the kind of the document; never its number.
        package let note: PersonalText?
    }

    /// What is right instead; what was recorded stays (handbook 3.4).
    package struct Corrected: EventBody, Codable {
        package static let type = "disclosure.corrected"

        package let field: SubjectField
        package let words: PersonalText
    }

    package struct Answered: EventBody, Codable {
        package static let type = "disclosure.answered"

        package let effect: DisclosureEffect
        /// What the person was told.
        package let words: PersonalText
        /// The end of the longest term of the law, when nothing but storage goes on.
        package let until: Moment?
    }

    package struct Refused: EventBody, Codable {
        package static let type = "disclosure.refused"

        package let reason: DisclosureRefusal
        package let words: PersonalText
    }

    package struct Withdrawn: EventBody, Codable {
        package static let type = "disclosure.withdrawn"

        package let reason: String
    }

    /// The term of the law has ended and the words were erased.
    package struct Erased: EventBody, Codable {
        package static let type = "disclosure.erased"

        package init() {}
    }
}

extension DisclosureEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .requested(let body): body
        case .identified(let body): body
        case .corrected(let body): body
        case .answered(let body): body
        case .refused(let body): body
        case .withdrawn(let body): body
        case .erased(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Requested.type: self = .requested(try Requested(body))
        case Identified.type: self = .identified(try Identified(body))
        case Corrected.type: self = .corrected(try Corrected(body))
        case Answered.type: self = .answered(try Answered(body))
        case Refused.type: self = .refused(try Refused(body))
        case Withdrawn.type: self = .withdrawn(try Withdrawn(body))
        case Erased.type: self = .erased(try Erased(body))
        default: throw BodyFault("no event of a request is called \(type)")
        }
    }

    package func mapPersonal<E: Error>(
        _ change: (PersonalText) throws(E) -> PersonalText
    ) throws(E) -> DisclosureEvent {
        switch self {
        case .requested(let body):
            .requested(
                .init(
                    number: body.number,
                    customer: body.customer,
                    right: body.right,
                    channel: body.channel,
                    ticket: body.ticket,
                    words: try change(body.words)
                )
            )
        case .identified(let body): .identified(.init(proof: body.proof, note: try body.note.changed(change)))
        case .corrected(let body): .corrected(.init(field: body.field, words: try change(body.words)))
        case .answered(let body):
            .answered(.init(effect: body.effect, words: try change(body.words), until: body.until))
        case .refused(let body): .refused(.init(reason: body.reason, words: try change(body.words)))
        case .withdrawn, .erased: self
        }
    }
}

extension PersonalText? {
    fileprivate func changed<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> PersonalText? {
        if let self { try change(self) } else { nil }
    }
}
