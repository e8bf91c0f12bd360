/// Something that happened to what we hold of a data subject as a whole (handbook 7.2, 7.4).
package enum CustomerEvent: Hashable, Sendable {
    case corrected(Corrected)
    case restricted(Restricted)
    case erased(Erased)

    /// An addition that sets a field right.
    package struct Corrected: EventBody, Codable {
        package static let type = "customer.corrected"

        package let field: SubjectField
        package let words: PersonalText
        /// The request that asked for it.
        package let request: String

        package init(field: SubjectField, words: PersonalText, request: String) {
            self.field = field
            self.words = words
            self.request = request
        }
    }

    /// Nothing but storage and protection from now on (PIPL 47).
    package struct Restricted: EventBody, Codable {
        package static let type = "customer.restricted"

        package let until: Moment
        package let reason: String

        package init(until: Moment, reason: String) {
            self.until = until
            self.reason = reason
        }
    }

    /// The key was destroyed.
    package struct Erased: EventBody, Codable {
        package static let type = "customer.erased"

        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }
}

extension CustomerEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .corrected(let body): body
        case .restricted(let body): body
        case .erased(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Corrected.type: self = .corrected(try Corrected(body))
        case Restricted.type: self = .restricted(try Restricted(body))
        case Erased.type: self = .erased(try Erased(body))
        default: throw BodyFault("no event of a customer is called \(type)")
        }
    }

    package func mapPersonal<E: Error>(
        _ change: (PersonalText) throws(E) -> PersonalText
    ) throws(E) -> CustomerEvent {
        guard case .corrected(let body) = self else { return self }
        return .corrected(.init(field: body.field, words: try change(body.words), request: body.request))
    }
}
