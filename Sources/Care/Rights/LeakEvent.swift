/// Something that happened to a leak (handbook 7.3; PIPL 57).
package enum LeakEvent: Hashable, Sendable {
    case found(Found)
    case contained(Contained)
    case graded(Graded)
    case reported(Reported)
    case notified(Notified)
    case untold(Untold)
    case closed(Closed)

    package struct Found: EventBody, Codable {
        package static let type = "leak.found"

        package let number: String
        package let subjectClass: LeakClass
        /// What was found, in words without names and numbers of customers.
        package let words: String
        /// The rule of detection that found it; nil when a person did.
        package let detection: String?
    }

    package struct Contained: EventBody, Codable {
        package static let type = "leak.contained"

        package let measures: String
    }

    package struct Graded: EventBody, Codable {
        package static let type = "leak.graded"

        package let grade: LeakGrade
        /// Which kinds of data, such as numbers and addresses.
        package let kinds: String
        /// How many people, as far as is known.
        package let people: Int
    }

    package struct Reported: EventBody, Codable {
        package static let type = "leak.reported"

        package let authority: String
        /// The receipt, such as the number under which it was taken in.
        package let receipt: String
    }

    /// The three items that a notice holds by PIPL 57.
    package struct Notified: EventBody, Codable {
        package static let type = "leak.notified"

        package let dataAndHarm: String
        package let measures: String
        package let contact: String
        package let people: Int
    }

    /// The users are not told, for harm is averted: why, on record (PIPL 57 second paragraph; R-7.3-07).
    package struct Untold: EventBody, Codable {
        package static let type = "leak.untold"

        package let basis: String
    }

    package struct Closed: EventBody, Codable {
        package static let type = "leak.closed"

        package let lessons: String
    }
}

extension LeakEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .found(let body): body
        case .contained(let body): body
        case .graded(let body): body
        case .reported(let body): body
        case .notified(let body): body
        case .untold(let body): body
        case .closed(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Found.type: self = .found(try Found(body))
        case Contained.type: self = .contained(try Contained(body))
        case Graded.type: self = .graded(try Graded(body))
        case Reported.type: self = .reported(try Reported(body))
        case Notified.type: self = .notified(try Notified(body))
        case Untold.type: self = .untold(try Untold(body))
        case Closed.type: self = .closed(try Closed(body))
        default: throw BodyFault("no event of a leak is called \(type)")
        }
    }
}
