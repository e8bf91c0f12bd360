/// Something that happened to an export (handbook 7.2).
package enum ExportEvent: Hashable, Sendable {
    case asked(Asked)
    case approved(Approved)
    case rejected(Rejected)
    case made(Made)
    case destroyed(Destroyed)

    package struct Asked: EventBody, Codable {
        package static let type = "export.asked"

        package let number: String
        package let request: ExportRequest
    }

    package struct Approved: EventBody, Codable {
        package static let type = "export.approved"

        /// Whether personal columns may be clear; never more than was asked for.
        package let isClear: Bool
    }

    package struct Rejected: EventBody, Codable {
        package static let type = "export.rejected"

        package let reason: String
    }

    package struct Made: EventBody, Codable {
        package static let type = "export.made"

        package let rows: Int
        package let bytes: Int
        /// Lower-case hexadecimal SHA-256 of the file.
        package let hash: String
        package let expiresAt: Moment

        package init(rows: Int, bytes: Int, hash: String, expiresAt: Moment) {
            self.rows = rows
            self.bytes = bytes
            self.hash = hash
            self.expiresAt = expiresAt
        }
    }

    package struct Destroyed: EventBody, Codable {
        package static let type = "export.destroyed"

        package init() {}
    }
}

extension ExportEvent: MatterEvent {
    package var body: any EventBody {
        switch self {
        case .asked(let body): body
        case .approved(let body): body
        case .rejected(let body): body
        case .made(let body): body
        case .destroyed(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Asked.type: self = .asked(try Asked(body))
        case Approved.type: self = .approved(try Approved(body))
        case Rejected.type: self = .rejected(try Rejected(body))
        case Made.type: self = .made(try Made(body))
        case Destroyed.type: self = .destroyed(try Destroyed(body))
        default: throw BodyFault("no event of an export is called \(type)")
        }
    }
}
