import Care

extension Words {
    /// One's own ways in, and the second step of the log-in.
    static let account: [String: Text] = [
        "account": Text(zh: "我的账号", en: "My account"),
        "codesShownOnce": Text(
            zh: "第二因素已启用。下面十个恢复码只显示一次，每个可用一次，请抄下来妥善保管。",
            en: "The second factor is on. These ten recovery codes are shown once and work once each: write them down."
        ),
        "draftDrop": Text(zh: "不再提交", en: "Drop it"),
        "draftKept": Text(
            zh: "您提交时会话已结束，内容没有写入，已为您保留。请核对后再提交。",
            en:
                "Your session had ended when you sent this. Nothing was written, and it was kept. Look it over and send it."
        ),
        "draftSend": Text(zh: "现在提交", en: "Send it now"),
        "draftTitle": Text(zh: "尚未提交的内容", en: "Not yet sent"),
        "factor": Text(zh: "第二因素", en: "Second factor"),
        "factorCode": Text(zh: "六位验证码或恢复码", en: "Six digits, or a recovery code"),
        "factorConfirm": Text(zh: "确认启用", en: "Turn it on"),
        "factorOff": Text(zh: "未启用", en: "Off"),
        "factorOffer": Text(
            zh: "在验证器中输入下面的密钥，再输入它显示的六位数。",
            en: "Enter this secret in your authenticator, then the six digits that it shows."
        ),
        "factorOn": Text(zh: "已启用，剩 {0} 个恢复码", en: "On, {0} recovery codes left"),
        "factorOpen": Text(zh: "在本机的验证器中打开", en: "Open in an authenticator on this device"),
        "factorOwed": Text(
            zh: "本中心要求第二因素，请先启用，再继续工作。",
            en: "This centre asks for a second factor. Turn it on before you go on."
        ),
        "factorRemove": Text(zh: "移除第二因素", en: "Remove the second factor"),
        "factorSet": Text(zh: "启用第二因素", en: "Set it up"),
        "factorWhy": Text(
            zh: "密码被猜到或偷走时，还差验证器上每半分钟一变的数字。",
            en: "Who guesses or steals the password still lacks the digits that change every half minute."
        ),
        "flashFactorRemoved": Text(zh: "第二因素已移除", en: "The second factor is removed"),
        "flashPassword": Text(zh: "密码已修改，其他会话已结束", en: "Password changed; all other sessions have ended"),
        "flashSessions": Text(zh: "会话已结束", en: "Ended"),
        "flashTokenRevoked": Text(zh: "令牌已撤销", en: "The token is revoked"),
        "logInBy": Text(zh: "使用{0}登录", en: "Log in with {0}"),
        "logInCode": Text(zh: "还差一步：输入验证器上的六位数", en: "One more step: the six digits of your authenticator"),
        "passwordChange": Text(zh: "修改密码", en: "Change the password"),
        "passwordEndsOthers": Text(zh: "其他会话会立即结束", en: "All other sessions end at once"),
        "passwordHint": Text(
            zh: "10 到 200 位，不含用户名，不用常见密码",
            en: "10 to 200 characters, not your name, not a common one"
        ),
        "passwordNew": Text(zh: "新密码", en: "New password"),
        "passwordOld": Text(zh: "现在的密码", en: "Password of today"),
        "scope_all": Text(zh: "本人能做的一切", en: "All that I may do"),
        "scope_read": Text(zh: "只读", en: "Read only"),
        "scope_scim": Text(zh: "SCIM 账号同步", en: "Accounts over SCIM"),
        "scope_tickets": Text(zh: "读写工单", en: "Read and handle tickets"),
        "sessionAddress": Text(zh: "来源地址", en: "From"),
        "sessionBegan": Text(zh: "开始", en: "Began"),
        "sessionBrowser": Text(zh: "浏览器", en: "Browser"),
        "sessionEnd": Text(zh: "结束", en: "End"),
        "sessionEnded": Text(zh: "会话已结束", en: "Your session has ended"),
        "sessionKept": Text(zh: "页面上的内容都还在。请重新登录后继续。", en: "What you typed is still there. Log in to go on."),
        "sessionSoon": Text(zh: "会话即将因长时间未操作而结束", en: "Your session is about to end: nobody used it for a while"),
        "sessionStay": Text(zh: "继续工作", en: "Stay"),
        "sessionOwn": Text(zh: "当前会话", en: "This one"),
        "sessionUnknown": Text(zh: "未知", en: "Unknown"),
        "sessionUsed": Text(zh: "最近使用", en: "Last used"),
        "sessions": Text(zh: "我的会话", en: "My sessions"),
        "sessionsEndOthers": Text(zh: "结束其他会话", en: "End all others"),
        "tokenDays": Text(zh: "有效天数", en: "Valid for days"),
        "tokenExpires": Text(zh: "到期", en: "Expires"),
        "tokenLabel": Text(zh: "用途", en: "What it is for"),
        "tokenMake": Text(zh: "创建令牌", en: "Make a token"),
        "tokenOver": Text(zh: "已过期", en: "Over"),
        "tokenRevoke": Text(zh: "撤销", en: "Revoke"),
        "tokenScope": Text(zh: "范围", en: "Scope"),
        "tokenShownOnce": Text(zh: "新令牌只显示这一次，请复制保存：", en: "The new token is shown this once. Copy it now:"),
        "tokenUnused": Text(zh: "从未使用", en: "Never"),
        "tokens": Text(zh: "API 令牌", en: "API tokens"),
        "tokensNone": Text(zh: "没有令牌", en: "There are no tokens"),
    ]
}
