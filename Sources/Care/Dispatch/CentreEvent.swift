/// Something that happened to the centre's layout.
package enum CentreEvent: Hashable, Sendable {
    case laidOut(LaidOut)

    package struct LaidOut: EventBody, Codable {
        package static let type = "centre.laidOut"

        package let centre: Centre

        package init(centre: Centre) {
            self.centre = centre
        }
    }
}

extension CentreEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .laidOut(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        guard type == LaidOut.type else {
            throw BodyFault("no centre event is called \(type)")
        }
        self = .laidOut(try LaidOut(body))
    }
}
