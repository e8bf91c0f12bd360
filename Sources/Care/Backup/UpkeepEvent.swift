/// What happened to the desk's own upkeep (handbook 7.3).
package enum UpkeepEvent: Hashable, Sendable {
    case opened(Opened)
    case tried(Tried)

    /// The desk was served for the first time; its periods are counted from here on.
    package struct Opened: EventBody, Codable {
        package static let type = "upkeep.opened"

        package let number: String

        package init(number: String) {
            self.number = number
        }
    }

    /// A backup was brought back, and everything in it fitted.
    package struct Tried: EventBody, Codable {
        package static let type = "upkeep.tried"

        /// The backup's id.
        package let backup: String

        package init(backup: String) {
            self.backup = backup
        }
    }
}

extension UpkeepEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .opened(let body): body
        case .tried(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Opened.type: self = .opened(try Opened(body))
        case Tried.type: self = .tried(try Tried(body))
        default: throw BodyFault("no event of the upkeep is called \(type)")
        }
    }
}
