/// Something that happened to an alarm (handbook 7.2).
package enum AlarmEvent: Hashable, Sendable {
    case raised(Raised)
    case acknowledged(Acknowledged)
    case escalated(Escalated)

    package struct Raised: EventBody, Codable {
        package static let type = "alarm.raised"

        package let number: String
        /// The rule of detection that was fulfilled.
        package let rule: RuleID
        /// Whose looks they were: a log-in name, and the role at that time.
        package let person: String
        package let role: String
        /// How many it were, of what the rule counts.
        package let count: Int
        /// The first and the last entry of the access log that were counted.
        package let first: Int64
        package let last: Int64
    }

    package struct Acknowledged: EventBody, Codable {
        package static let type = "alarm.acknowledged"

        /// What came of looking into it, in words without names and numbers of customers.
        package let note: String
    }

    package struct Escalated: EventBody, Codable {
        package static let type = "alarm.escalated"

        /// The number of the leak.
        package let leak: String
    }
}

extension AlarmEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .raised(let body): body
        case .acknowledged(let body): body
        case .escalated(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Raised.type: self = .raised(try Raised(body))
        case Acknowledged.type: self = .acknowledged(try Acknowledged(body))
        case Escalated.type: self = .escalated(try Escalated(body))
        default: throw BodyFault("no event of an alarm is called \(type)")
        }
    }
}
