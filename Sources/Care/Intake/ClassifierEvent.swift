/// Something that the classifier learnt.
package enum ClassifierEvent: Hashable, Sendable {
    case learnt(Learnt)

    /// A person set a ticket right.
    package struct Learnt: EventBody {
        package static let type = "classifier.learnt"

        package let ticket: String
        package let correction: Correction

        package init(ticket: String, correction: Correction) {
            self.ticket = ticket
            self.correction = correction
        }
    }
}

extension ClassifierEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .learnt(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        guard type == Learnt.type else {
            throw BodyFault("no classifier event is called \(type)")
        }
        self = .learnt(try Learnt(body))
    }
}
