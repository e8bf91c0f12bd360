extension Actor {
    /// Refuses who may not; the refusal names what he would have to be allowed (handbook 7.2).
    ///
    /// The desk's own parts, and the operator at its machine, act by the rules that set them going.
    package func demand(_ permission: Permission) throws(Refusal) {
        if kind == .desk || role.may(permission) { return }
        throw Refusal(
            .forbidden,
            "role-may-not",
            Text(
                zh: "\(role.name.zh)不能\(permission.deed.zh)",
                en: "A \(role.name.en.lowercased()) may not \(permission.deed.en)"
            ),
            clause: ClauseNumber(7, 2)
        )
    }
}

extension Actor {
    /// Refuses who may not see alarms: who answers them sees them, and who audits.
    package func demandSeeingAlarms() throws(Refusal) {
        if !role.seesAlarms { try demand(.answerAlarms) }
    }
}

extension Role {
    /// Whether alarms are this role's to see.
    package var seesAlarms: Bool { may(.answerAlarms) || may(.readAccessLog) }
}

extension Actor {
    /// Refuses who may do none of these; the refusal names the last of them.
    package func demand(oneOf permissions: [Permission]) throws(Refusal) {
        guard let last = permissions.last, !permissions.contains(where: role.may) else { return }
        try demand(last)
    }
}

extension Permission {
    /// What is allowed, as it is said after "may not".
    package var deed: Text {
        switch self {
        case .readTickets: Text(zh: "查看工单", en: "see tickets")
        case .handleTickets: Text(zh: "处理工单", en: "handle tickets")
        case .leadTickets: Text(zh: "行使班长权限", en: "decide as a lead")
        case .shareWithAll: Text(zh: "与全台共享视图", en: "share a view with everybody")
        case .revealPersonal: Text(zh: "查看未遮蔽的个人信息", en: "reveal personal data")
        case .manageAccounts: Text(zh: "管理账号", en: "keep the accounts")
        case .grantRoles: Text(zh: "授予角色", en: "grant roles")
        case .readAccessLog: Text(zh: "查看访问日志", en: "read the access log")
        case .manageAccessLog: Text(zh: "导出访问日志", en: "export the access log")
        case .answerAlarms: Text(zh: "处理访问报警", en: "answer alarms")
        case .answerDataSubjects: Text(zh: "处理个人信息请求", en: "answer data subjects")
        case .requestExport: Text(zh: "申请导出", en: "ask for an export")
        case .approveExport: Text(zh: "审批导出", en: "approve exports")
        case .reportBreach: Text(zh: "报告泄露", en: "report a leak")
        case .handleBreach: Text(zh: "处置泄露", en: "handle a leak")
        case .backUp: Text(zh: "备份和恢复", en: "back up and restore")
        case .rotateKeys: Text(zh: "更换主密钥", en: "change the master key")
        case .publishHandbook: Text(zh: "发布手册", en: "publish the handbook")
        case .writeScripts: Text(zh: "编写话术", en: "write scripts")
        case .approveScripts: Text(zh: "审批话术", en: "approve scripts")
        }
    }
}
