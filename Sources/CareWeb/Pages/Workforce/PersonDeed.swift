import Care

/// What may be done to an account by a form; the word is the last part of its address.
enum PersonDeed: String, CaseIterable, Sendable {
    case agreement, role, reach, ownReach, activation, suspension, password, lock, factor, departure

    /// What it needs; the desk asks again.
    var permission: Permission {
        switch self {
        case .agreement, .role, .reach, .ownReach: .grantRoles
        case .activation, .suspension, .password, .lock, .factor, .departure: .manageAccounts
        }
    }
}
