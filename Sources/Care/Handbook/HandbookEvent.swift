/// Something that happened to an edition of the handbook.
package enum HandbookEvent: Hashable, Sendable {
    case published(Published)

    /// From now on the edition is immutable (handbook 8.4).
    package struct Published: EventBody, Codable {
        package static let type = "handbook.published"

        package let version: String
        package let number: String
        /// Lower-case hexadecimal SHA-256 of the edition's files.
        package let hash: String

        package init(version: String, number: String, hash: String) {
            self.version = version
            self.number = number
            self.hash = hash
        }
    }
}

extension HandbookEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .published(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        guard type == Published.type else {
            throw BodyFault("no handbook event is called \(type)")
        }
        self = .published(try Published(body))
    }
}
