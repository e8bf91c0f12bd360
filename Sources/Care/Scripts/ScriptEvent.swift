/// Something that happened to a script (handbook 3.2).
package enum ScriptEvent: Hashable, Sendable {
    case drafted(Drafted)
    case revised(Revised)
    case approved(Approved)
    case rejected(Rejected)
    case retired(Retired)

    package struct Drafted: EventBody, Codable {
        package static let type = "script.drafted"

        package let number: String
        package let draft: ScriptDraft
    }

    /// The owner wants other words; those that were approved are used until these are.
    package struct Revised: EventBody, Codable {
        package static let type = "script.revised"

        package let draft: ScriptDraft
    }

    package struct Approved: EventBody, Codable {
        package static let type = "script.approved"

        package let revision: Int
    }

    package struct Rejected: EventBody, Codable {
        package static let type = "script.rejected"

        package let reason: String
    }

    package struct Retired: EventBody, Codable {
        package static let type = "script.retired"

        package init() {}
    }
}

extension ScriptEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .drafted(let body): body
        case .revised(let body): body
        case .approved(let body): body
        case .rejected(let body): body
        case .retired(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Drafted.type: self = .drafted(try Drafted(body))
        case Revised.type: self = .revised(try Revised(body))
        case Approved.type: self = .approved(try Approved(body))
        case Rejected.type: self = .rejected(try Rejected(body))
        case Retired.type: self = .retired(try Retired(body))
        default: throw BodyFault("no event of a script is called \(type)")
        }
    }
}
