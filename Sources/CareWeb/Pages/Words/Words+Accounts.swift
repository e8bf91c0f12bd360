import Care

extension Words {
    /// The accounts of the people of the desk.
    static let accounts: [String: Text] = [
        "accountHistory": Text(zh: "账号历史", en: "What happened"),
        "accountState": Text(zh: "状态", en: "State"),
        "accountTitle": Text(zh: "账号", en: "Account"),
        "agreementLabel": Text(zh: "保密协议", en: "Promise of secrecy"),
        "agreementMissing": Text(zh: "未归档", en: "None on file"),
        "agreementReference": Text(zh: "档案编号", en: "File number"),
        "agreementSignedOn": Text(zh: "签署日期", en: "Signed on"),
        "agreementThere": Text(zh: "已归档", en: "On file"),
        "factorThere": Text(zh: "已启用", en: "On"),
        "navPeople": Text(zh: "人员", en: "People"),
        "peopleBack": Text(zh: "返回人员列表", en: "Back to the people"),
        "peopleEmpty": Text(zh: "没有符合条件的人员。", en: "Nobody fits."),
        "peopleSearch": Text(zh: "用户名或姓名", en: "Log-in name or name"),
        "peopleTitle": Text(zh: "人员与账号", en: "People and accounts"),
        "personBarred": Text(
            zh: "目录已禁用此人；目录恢复后才能启用",
            en: "Barred there; let in there first, then here"
        ),
        "personConfirm": Text(zh: "输入用户名以确认", en: "Type the log-in name to confirm"),
        "personDirectory": Text(zh: "目录", en: "Directory"),
        "personJoined": Text(zh: "开户时间", en: "Opened"),
        "personLocked": Text(zh: "锁定至", en: "Locked until"),
        "personName": Text(zh: "用户名", en: "Log-in name"),
        "personNoMore": Text(zh: "已离岗，账号不再变更。", en: "This person has left; the account does not change any more."),
        "personOnlyLook": Text(zh: "您只能查看此账号。", en: "You may look at this account only."),
        "personShown": Text(zh: "姓名", en: "Name"),
        "reachFollows": Text(zh: "按角色和技能档案", en: "As role and profile say"),
        "reachHint": Text(zh: "以逗号分隔；空白为全部", en: "With commas; blank means all"),
        "reachLabel": Text(zh: "数据范围", en: "Reach"),
        "reachProvinces": Text(zh: "省份", en: "Provinces"),
        "reachQueues": Text(zh: "队列代码", en: "Queues, by their keys"),
        "roleLabel": Text(zh: "角色", en: "Role"),
        "roleNone": Text(zh: "未授予", en: "None yet"),
        "suspensionReason": Text(zh: "停用原因", en: "Why"),
    ]

    /// The forms of an account: what each is called, says and does, and the sentence after it.
    static let accountDeeds: [String: Text] = [
        "flashAccountOpened": Text(zh: "{0} 的账号已开立，尚未启用。", en: "The account of {0} is open and not active yet."),
        "flashPerson_activation": Text(zh: "{0} 的账号已启用。", en: "The account of {0} is active."),
        "flashPerson_agreement": Text(zh: "{0} 的保密协议已归档。", en: "The promise of {0} is on file."),
        "flashPerson_departure": Text(zh: "{0} 已离岗，账号已收回。", en: "{0} has left; the account is closed."),
        "flashPerson_factor": Text(zh: "{0} 的第二因素已移除。", en: "The second factor of {0} is removed."),
        "flashPerson_lock": Text(zh: "{0} 已解锁。", en: "{0} is unlocked."),
        "flashPerson_ownReach": Text(zh: "{0} 的数据范围恢复默认。", en: "The reach of {0} follows from role and profile again."),
        "flashPerson_password": Text(zh: "{0} 的密码已重置。", en: "{0} has a new password."),
        "flashPerson_reach": Text(zh: "{0} 的数据范围已授予。", en: "The reach of {0} is granted."),
        "flashPerson_role": Text(zh: "{0} 的角色已授予。", en: "The role of {0} is granted."),
        "flashPerson_suspension": Text(zh: "{0} 的账号已停用。", en: "The account of {0} is suspended."),
        "personDo_activation": Text(zh: "启用账号", en: "Activate"),
        "personDo_agreement": Text(zh: "归档协议", en: "File it"),
        "personDo_departure": Text(zh: "办理离岗", en: "Close the account for good"),
        "personDo_factor": Text(zh: "移除第二因素", en: "Remove the second factor"),
        "personDo_lock": Text(zh: "解锁", en: "Unlock"),
        "personDo_opening": Text(zh: "开立账号", en: "Open the account"),
        "personDo_ownReach": Text(zh: "恢复默认范围", en: "Take the grant back"),
        "personDo_password": Text(zh: "重置密码", en: "Set the password"),
        "personDo_reach": Text(zh: "授予范围", en: "Grant the reach"),
        "personDo_role": Text(zh: "授予角色", en: "Grant the role"),
        "personDo_suspension": Text(zh: "停用账号", en: "Suspend"),
        "personIntro_activation": Text(
            zh: "须已有保密协议和角色。",
            en: "Needs a promise of secrecy on file and a role."
        ),
        "personIntro_agreement": Text(zh: "签署原件存档，此处只登记编号。", en: "The paper stays in its file; here is its number."),
        "personIntro_departure": Text(
            zh: "会话、令牌、密码和第二因素立即失效，在手工单退回队列，不可恢复。",
            en:
                "Sessions, tokens, password and second factor end at once, tickets go back to their queues. This is final."
        ),
        "personIntro_factor": Text(zh: "用于丢失验证器；全部会话随之结束。", en: "For who lost the authenticator; all sessions end."),
        "personIntro_lock": Text(zh: "失败次数过多，已被锁定。", en: "Locked after too many failures."),
        "personIntro_opening": Text(
            zh: "开立后由安全管理员归档协议、授予角色，再由系统管理员启用。",
            en: "The security officer then files the promise and grants the role; after that you activate it."
        ),
        "personIntro_ownReach": Text(zh: "范围重新由角色和技能档案决定。", en: "The reach then follows from role and profile."),
        "personIntro_password": Text(zh: "用于忘记密码；全部会话随之结束。", en: "For who forgot it; all sessions end."),
        "personIntro_reach": Text(zh: "取代由角色和技能档案决定的范围。", en: "In place of what follows from role and profile."),
        "personIntro_role": Text(
            zh: "系统、安全、审计三项管理须由三人担任。",
            en: "System, security and audit administration are three people."
        ),
        "personIntro_suspension": Text(
            zh: "会话和令牌立即失效，在手工单退回队列。",
            en: "Sessions and tokens end at once, tickets go back to their queues."
        ),
        "person_activation": Text(zh: "启用", en: "Activation"),
        "person_agreement": Text(zh: "保密协议归档", en: "File the promise of secrecy"),
        "person_departure": Text(zh: "离岗", en: "Departure"),
        "person_factor": Text(zh: "丢失的第二因素", en: "A lost second factor"),
        "person_lock": Text(zh: "登录锁定", en: "The lock"),
        "person_opening": Text(zh: "开立账号", en: "Open an account"),
        "person_ownReach": Text(zh: "收回授予的范围", en: "The granted reach"),
        "person_password": Text(zh: "重置密码", en: "A forgotten password"),
        "person_reach": Text(zh: "授予数据范围", en: "Grant a reach"),
        "person_role": Text(zh: "授予角色", en: "Grant a role"),
        "person_suspension": Text(zh: "停用", en: "Suspension"),
    ]

    /// What stands on a person's stream.
    static let accountEvents: [String: Text] = [
        "event_staff_activated": Text(zh: "账号启用", en: "Activated"),
        "event_staff_agreementFiled": Text(zh: "保密协议归档", en: "Promise of secrecy filed"),
        "event_staff_barred": Text(zh: "目录禁用", en: "Barred by the directory"),
        "event_staff_factorRemoved": Text(zh: "第二因素移除", en: "Second factor removed"),
        "event_staff_factorSet": Text(zh: "第二因素启用", en: "Second factor set up"),
        "event_staff_identityBound": Text(zh: "绑定身份提供方", en: "Bound to an identity provider"),
        "event_staff_identityForgotten": Text(zh: "解除身份提供方绑定", en: "Identity providers forgotten"),
        "event_staff_joined": Text(zh: "加入", en: "Joined"),
        "event_staff_left": Text(zh: "离岗", en: "Left"),
        "event_staff_linked": Text(zh: "目录标识变更", en: "The directory's key changed"),
        "event_staff_locked": Text(zh: "登录锁定", en: "Locked"),
        "event_staff_opened": Text(zh: "账号开立", en: "Account opened"),
        "event_staff_passwordChanged": Text(zh: "密码修改", en: "Password changed"),
        "event_staff_profileChanged": Text(zh: "技能档案变更", en: "Profile changed"),
        "event_staff_reachGranted": Text(zh: "数据范围变更", en: "Reach changed"),
        "event_staff_recoveryCodeUsed": Text(zh: "使用恢复码", en: "Recovery code used"),
        "event_staff_renamed": Text(zh: "姓名变更", en: "Renamed"),
        "event_staff_resumed": Text(zh: "恢复使用", en: "Let in again"),
        "event_staff_roleGranted": Text(zh: "授予角色", en: "Role granted"),
        "event_staff_sessionsEnded": Text(zh: "会话结束", en: "Sessions ended"),
        "event_staff_suspended": Text(zh: "账号停用", en: "Suspended"),
        "event_staff_tokenMade": Text(zh: "创建令牌", en: "Token made"),
        "event_staff_tokenRevoked": Text(zh: "撤销令牌", en: "Token revoked"),
        "event_staff_unbarred": Text(zh: "目录解除禁用", en: "No longer barred by the directory"),
        "event_staff_unlocked": Text(zh: "解锁", en: "Unlocked"),
    ]
}
