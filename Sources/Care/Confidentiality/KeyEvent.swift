/// What happened to the master key of a desk (handbook 7.3; GM/T 0054-2018 on changing keys).
package enum KeyEvent: Hashable, Sendable {
    case rotationBegun(RotationBegun)
    case rotated(Rotated)

    /// A new master key was taken into use: from now on it wraps, and the one before still opens.
    package struct RotationBegun: EventBody, Codable {
        package static let type = "key.rotationBegun"

        /// The first key of a desk is generation 1.
        package let generation: Int64
        /// By which people tell keys apart; nothing can be learnt from it.
        package let check: String

        package init(generation: Int64, check: String) {
            self.generation = generation
            self.check = check
        }
    }

    /// Everything is wrapped by the new key, and the one before opens nothing any more.
    package struct Rotated: EventBody, Codable {
        package static let type = "key.rotated"

        package let generation: Int64
        /// How many keys were wrapped anew.
        package let keys: Int64

        package init(generation: Int64, keys: Int64) {
            self.generation = generation
            self.keys = keys
        }
    }
}

extension KeyEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .rotationBegun(let body): body
        case .rotated(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case RotationBegun.type: self = .rotationBegun(try RotationBegun(body))
        case Rotated.type: self = .rotated(try Rotated(body))
        default: throw BodyFault("no key event is called \(type)")
        }
    }
}
