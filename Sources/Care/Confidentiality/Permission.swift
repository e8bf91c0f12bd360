/// One thing that a role may do; the least that each needs (handbook 7.2, 7.3; GB/T 22239-2019 8.1.4.2).
///
/// What somebody may do is asked of ``Role/may(_:)`` and nowhere else, and which tickets he may do it to of his reach.
package enum Permission: String, CaseIterable, Sendable {
    /// See tickets, their personal fields masked.
    case readTickets
    /// Do the deeds of a ticket.
    case handleTickets
    /// Approve, override and waive on tickets.
    case leadTickets
    /// Share a view of the list with the whole desk.
    case shareWithAll
    /// Open a personal field for a reason.
    case revealPersonal
    /// Open accounts, end them, unlock them: the system administrator.
    case manageAccounts
    /// Give roles and reach, take promises of secrecy on file: the security officer.
    case grantRoles
    /// Read the access log: the audit administrator and the auditor.
    case readAccessLog
    /// Set the terms of the access log and export it: the audit administrator.
    case manageAccessLog
    /// Answer the alarms that the access log raises: the security officer.
    case answerAlarms
    /// Answer what a data subject asks for, and destroy his key.
    case answerDataSubjects
    /// Ask for a file with personal data.
    case requestExport
    /// Let such a file be made, never one's own.
    case approveExport
    /// Say that data leaked.
    case reportBreach
    /// Grade a breach, report it, tell the people concerned.
    case handleBreach
    /// Back up, restore, drill.
    case backUp
    /// Change the master key.
    case rotateKeys
    /// Publish an edition of the handbook.
    case publishHandbook
    /// Write scripts, change and retire them.
    case writeScripts
    /// Let scripts of others be used.
    case approveScripts
}

extension Role {
    package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

    package var permissions: Set<Permission> { Self.granted[self] ?? [] }

    /// Whether this role may read scripts: who reads tickets, and who writes them.
    package var seesScripts: Bool { may(.readTickets) || may(.writeScripts) }

    /// Made once, for it is asked with every request.
    private static let granted = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.needs) })

    /// System, security and audit administration share nothing that changes anything (三权分立).
    private var needs: Set<Permission> {
        switch self {
        case .agent: [.readTickets, .handleTickets, .revealPersonal, .reportBreach]
        case .complaints:
            [.readTickets, .handleTickets, .revealPersonal, .requestExport, .reportBreach, .writeScripts]
        case .lead:
            [
                .readTickets, .handleTickets, .leadTickets, .revealPersonal, .requestExport, .reportBreach,
                .writeScripts, .approveScripts,
            ]
        case .duty:
            [
                .readTickets, .handleTickets, .leadTickets, .shareWithAll, .revealPersonal, .requestExport,
                .reportBreach, .writeScripts, .approveScripts,
            ]
        case .quality: [.readTickets, .requestExport, .reportBreach, .writeScripts, .approveScripts]
        case .archivist: [.readTickets, .requestExport, .reportBreach]
        case .trainer: [.reportBreach, .writeScripts]
        case .editor: [.publishHandbook, .reportBreach, .writeScripts, .approveScripts]
        case .security:
            [
                .grantRoles, .answerAlarms, .answerDataSubjects, .approveExport, .reportBreach, .handleBreach,
                .rotateKeys,
            ]
        case .system: [.manageAccounts, .backUp, .reportBreach]
        case .audit: [.readAccessLog, .manageAccessLog, .reportBreach]
        case .auditor: [.readTickets, .readAccessLog, .reportBreach]
        case .customer: []
        case .integration: [.readTickets, .handleTickets]
        case .desk: [.readTickets, .handleTickets]
        }
    }
}
