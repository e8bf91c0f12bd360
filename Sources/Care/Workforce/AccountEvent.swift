/// Something that happened to a person's account; part of ``StaffEvent``, so it stands on the person's stream (handbook 7.2, 7.3).
package enum AccountEvent: Hashable, Sendable {
    case opened(Opened)
    case agreementFiled(AgreementFiled)
    case roleGranted(RoleGranted)
    case reachGranted(ReachGranted)
    case activated(Activated)
    case suspended(Suspended)
    case resumed(Resumed)
    case left(Left)
    case renamed(Renamed)
    case linked(Linked)
    case barred(Barred)
    case unbarred(Unbarred)

    /// The account is there, and nobody gets in by it yet.
    package struct Opened: EventBody, Codable {
        package static let type = "staff.opened"

        package let displayName: String

        package init(displayName: String) { self.displayName = displayName }
    }

    package struct AgreementFiled: EventBody, Codable {
        package static let type = "staff.agreementFiled"

        package let agreement: Agreement

        package init(agreement: Agreement) { self.agreement = agreement }
    }

    package struct RoleGranted: EventBody, Codable {
        package static let type = "staff.roleGranted"

        package let role: Role

        package init(role: Role) { self.role = role }
    }

    package struct ReachGranted: EventBody, Codable {
        package static let type = "staff.reachGranted"

        /// Nil takes a grant back: the reach follows from role and profile again.
        package let reach: ReachGrant?

        package init(reach: ReachGrant?) { self.reach = reach }
    }

    package struct Activated: EventBody, Codable {
        package static let type = "staff.activated"

        package init() {}
    }

    package struct Suspended: EventBody, Codable {
        package static let type = "staff.suspended"

        package let reason: SuspensionReason

        package init(reason: SuspensionReason) { self.reason = reason }
    }

    package struct Resumed: EventBody, Codable {
        package static let type = "staff.resumed"

        package init() {}
    }

    /// The person works here no more; the account never opens again.
    package struct Left: EventBody, Codable {
        package static let type = "staff.left"

        package init() {}
    }

    /// The name that others see changed.
    package struct Renamed: EventBody, Codable {
        package static let type = "staff.renamed"

        package let displayName: String

        package init(displayName: String) { self.displayName = displayName }
    }

    /// The directory's own key of the person changed.
    package struct Linked: EventBody, Codable {
        package static let type = "staff.linked"

        /// Nil when the directory keeps none any more.
        package let externalID: String?

        package init(externalID: String?) { self.externalID = externalID }
    }

    /// The directory says that this person may not get in.
    package struct Barred: EventBody, Codable {
        package static let type = "staff.barred"

        package init() {}
    }

    /// The directory does not say so any more; whoever was suspended by it stays so until an administrator lets him in.
    package struct Unbarred: EventBody, Codable {
        package static let type = "staff.unbarred"

        package init() {}
    }
}

extension AccountEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .opened(let body): body
        case .agreementFiled(let body): body
        case .roleGranted(let body): body
        case .reachGranted(let body): body
        case .activated(let body): body
        case .suspended(let body): body
        case .resumed(let body): body
        case .left(let body): body
        case .renamed(let body): body
        case .linked(let body): body
        case .barred(let body): body
        case .unbarred(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Opened.type: self = .opened(try Opened(body))
        case AgreementFiled.type: self = .agreementFiled(try AgreementFiled(body))
        case RoleGranted.type: self = .roleGranted(try RoleGranted(body))
        case ReachGranted.type: self = .reachGranted(try ReachGranted(body))
        case Activated.type: self = .activated(try Activated(body))
        case Suspended.type: self = .suspended(try Suspended(body))
        case Resumed.type: self = .resumed(try Resumed(body))
        case Left.type: self = .left(try Left(body))
        case Renamed.type: self = .renamed(try Renamed(body))
        case Linked.type: self = .linked(try Linked(body))
        case Barred.type: self = .barred(try Barred(body))
        case Unbarred.type: self = .unbarred(try Unbarred(body))
        default: throw BodyFault("no event of an account is called \(type)")
        }
    }

    /// Whether the word names an event of an account, and not one of a way in.
    static func knows(_ type: String) -> Bool { types.contains(type) }

    private static let types: Set<String> = [
        Opened.type, AgreementFiled.type, RoleGranted.type, ReachGranted.type, Activated.type, Suspended.type,
        Resumed.type, Left.type, Renamed.type, Linked.type, Barred.type, Unbarred.type,
    ]
}
