/// Something that happened to a person's ways in; part of ``StaffEvent``, so it stands on the person's stream (handbook 7.3).
///
/// A log-in or a wrong password is no event: those are read in the access log. What changes who can get in is.
package enum EntryEvent: Hashable, Sendable {
    case locked(Locked)
    case unlocked(Unlocked)
    case passwordChanged(PasswordChanged)
    case sessionsEnded(SessionsEnded)
    case factorSet(FactorSet)
    case factorRemoved(FactorRemoved)
    case recoveryCodeUsed(RecoveryCodeUsed)
    case tokenMade(TokenMade)
    case tokenRevoked(TokenRevoked)
    case identityBound(IdentityBound)
    case identityForgotten(IdentityForgotten)

    /// Too many failures in a row.
    package struct Locked: EventBody, Codable {
        package static let type = "staff.locked"
        package let until: Moment

        package init(until: Moment) { self.until = until }
    }

    /// Let in again before the lock ended by itself.
    package struct Unlocked: EventBody, Codable {
        package static let type = "staff.unlocked"

        package init() {}
    }

    package struct PasswordChanged: EventBody, Codable {
        package static let type = "staff.passwordChanged"

        package init() {}
    }

    /// Sessions were ended before their time, by the person or over him.
    package struct SessionsEnded: EventBody, Codable {
        package static let type = "staff.sessionsEnded"
        package let count: Int

        package init(count: Int) { self.count = count }
    }

    /// A second factor was confirmed; it replaces one that was there.
    package struct FactorSet: EventBody, Codable {
        package static let type = "staff.factorSet"

        package init() {}
    }

    package struct FactorRemoved: EventBody, Codable {
        package static let type = "staff.factorRemoved"

        package init() {}
    }

    /// Somebody got in without his second factor, by one of the codes on paper.
    package struct RecoveryCodeUsed: EventBody, Codable {
        package static let type = "staff.recoveryCodeUsed"
        package let left: Int

        package init(left: Int) { self.left = left }
    }

    package struct TokenMade: EventBody, Codable {
        package static let type = "staff.tokenMade"
        package let id: String
        package let scopes: [String]
        package let expiresAt: Moment

        package init(id: String, scopes: [String], expiresAt: Moment) {
            self.id = id
            self.scopes = scopes
            self.expiresAt = expiresAt
        }
    }

    package struct TokenRevoked: EventBody, Codable {
        package static let type = "staff.tokenRevoked"
        package let id: String

        package init(id: String) { self.id = id }
    }

    /// A provider's person is this person from now on (OpenID Connect Core 1.0 § 5.7: issuer and subject together are the key).
    package struct IdentityBound: EventBody, Codable {
        package static let type = "staff.identityBound"
        package let issuer: String
        package let subject: String

        package init(issuer: String, subject: String) {
            self.issuer = issuer
            self.subject = subject
        }
    }

    /// The next one whom a provider calls by this name is bound anew.
    package struct IdentityForgotten: EventBody, Codable {
        package static let type = "staff.identityForgotten"
        package let count: Int

        package init(count: Int) { self.count = count }
    }
}

extension EntryEvent: JournalEvent {
    package var body: any EventBody {
        switch self {
        case .locked(let body): body
        case .unlocked(let body): body
        case .passwordChanged(let body): body
        case .sessionsEnded(let body): body
        case .factorSet(let body): body
        case .factorRemoved(let body): body
        case .recoveryCodeUsed(let body): body
        case .tokenMade(let body): body
        case .tokenRevoked(let body): body
        case .identityBound(let body): body
        case .identityForgotten(let body): body
        }
    }

    package init(type: String, _ body: BodyFields) throws {
        switch type {
        case Locked.type: self = .locked(try Locked(body))
        case Unlocked.type: self = .unlocked(try Unlocked(body))
        case PasswordChanged.type: self = .passwordChanged(try PasswordChanged(body))
        case SessionsEnded.type: self = .sessionsEnded(try SessionsEnded(body))
        case FactorSet.type: self = .factorSet(try FactorSet(body))
        case FactorRemoved.type: self = .factorRemoved(try FactorRemoved(body))
        case RecoveryCodeUsed.type: self = .recoveryCodeUsed(try RecoveryCodeUsed(body))
        case TokenMade.type: self = .tokenMade(try TokenMade(body))
        case TokenRevoked.type: self = .tokenRevoked(try TokenRevoked(body))
        case IdentityBound.type: self = .identityBound(try IdentityBound(body))
        case IdentityForgotten.type: self = .identityForgotten(try IdentityForgotten(body))
        default: throw BodyFault("no event of a way in is called \(type)")
        }
    }
}
