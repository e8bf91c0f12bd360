/// Something that happened to a saved view.
package enum ViewEvent: Hashable, Sendable {
    case saved(Saved)
    case changed(Changed)
    case ended(Ended)
    case restored(Restored)

    package struct Saved: EventBody, Codable {
        package static let type = "view.saved"

        package let content: ViewContent

        package init(content: ViewContent) {
            self.content = content
        }
    }

    package struct Changed: EventBody, Codable {
        package static let type = "view.changed"

        package let content: ViewContent

        package init(content: ViewContent) {
            self.content = content
        }
    }

    package struct Ended: EventBody, Codable {
        package static let type = "view.ended"

        package init() {}
    }

    /// It is there again, as it was.
    package struct Restored: EventBody, Codable {
        package static let type = "view.restored"

        package init() {}
    }
}

extension ViewEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .saved(let body): body
        case .changed(let body): body
        case .ended(let body): body
        case .restored(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Saved.type: self = .saved(try Saved(body))
        case Changed.type: self = .changed(try Changed(body))
        case Ended.type: self = .ended(try Ended(body))
        case Restored.type: self = .restored(try Restored(body))
        default: throw BodyFault("no event of a view is called \(type)")
        }
    }
}
