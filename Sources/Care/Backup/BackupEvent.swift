/// What happened to one backup (handbook 7.3).
package enum BackupEvent: Hashable, Sendable {
    case made(Made)
    case restored(Restored)
    case reshredded(Reshredded)

    /// The backup lies in its folder, and was read back and verified.
    package struct Made: EventBody, Codable {
        package static let type = "backup.made"

        /// Where it lies, as the operator named it.
        package let place: String
        /// The newest event that it holds, and its hash in hexadecimal.
        package let newestSeq: Int64
        package let head: String
        /// Bytes in the sealed files.
        package let bytes: Int64

        package init(place: String, newestSeq: Int64, head: String, bytes: Int64) {
            self.place = place
            self.newestSeq = newestSeq
            self.head = head
            self.bytes = bytes
        }
    }

    /// The backup was brought back and everything in it fitted: what a drill shows, and what a recovery does.
    package struct Restored: EventBody, Codable {
        package static let type = "backup.restored"

        package enum Purpose: String, Codable, Sendable {
            case drill, recovery
        }

        package let purpose: Purpose
        package let newestSeq: Int64
        package let events: Int64
        package let tickets: Int64

        package init(purpose: Purpose, newestSeq: Int64, events: Int64, tickets: Int64) {
            self.purpose = purpose
            self.newestSeq = newestSeq
            self.events = events
            self.tickets = tickets
        }
    }

    /// Keys that were destroyed after the backup was made are destroyed again in what was restored from it (handbook 7.4).
    package struct Reshredded: EventBody, Codable {
        package static let type = "backup.reshredded"

        package let customers: [String]

        package init(customers: [String]) {
            self.customers = customers
        }
    }
}

extension BackupEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .made(let body): body
        case .restored(let body): body
        case .reshredded(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Made.type: self = .made(try Made(body))
        case Restored.type: self = .restored(try Restored(body))
        case Reshredded.type: self = .reshredded(try Reshredded(body))
        default: throw BodyFault("no backup event is called \(type)")
        }
    }
}
