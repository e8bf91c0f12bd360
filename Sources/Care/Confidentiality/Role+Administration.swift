extension Role {
    /// 三权分立: what keeps the desk itself, who may use it, and what was done with it are in three people's hands (handbook 7.3; GB/T 22239-2019 8.1.5).
    package enum Administration: String, CaseIterable, Sendable {
        case system, security, audit

        package var name: Text {
            switch self {
            case .system: Role.system.name
            case .security: Role.security.name
            case .audit: Role.audit.name
            }
        }
    }

    /// The administration that goes with this role; nil for all others.
    package var administration: Administration? {
        switch self {
        case .system: .system
        case .security: .security
        case .audit: .audit
        default: nil
        }
    }
}
