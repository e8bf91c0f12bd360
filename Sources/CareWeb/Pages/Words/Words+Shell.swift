import Care

extension Words {
    /// The frame around every page, the log-in and what goes wrong.
    static let shell: [String: Text] = [
        "backToDesk": Text(zh: "返回工作台", en: "Back to the desk"),
        "clause": Text(zh: "条款", en: "Clause"),
        "comma": Text(zh: "、", en: ", "),
        "error400Text": Text(zh: "请求无法读懂，请返回重试。", en: "The request could not be read. Go back and try again."),
        "error403": Text(zh: "无权执行", en: "Not allowed"),
        "error404": Text(zh: "没有找到", en: "Not found"),
        "error404Text": Text(
            zh: "没有这个页面，它可能已移动或您输入有误。",
            en: "There is no such page. It may have moved, or the address has a slip."
        ),
        "error500": Text(zh: "系统故障", en: "Something broke"),
        "error500Text": Text(
            zh: "没有确认写入任何内容。请稍后重试，并把下面的编号告诉管理员。",
            en: "Nothing was acknowledged. Try again shortly, and give the operator this number."
        ),
        "errorBusyText": Text(
            zh: "系统正忙，没有写入任何内容，请稍后重试。",
            en: "The desk is busy and nothing was written. Try again shortly."
        ),
        "errorFullText": Text(
            zh: "存储空间不足，没有写入任何内容，请联系管理员。",
            en: "There is no room left and nothing was written. Tell the operator."
        ),
        "errorRefused": Text(zh: "未能执行", en: "Not done"),
        "findInTickets": Text(zh: "在工单中搜索“{0}”", en: "Search tickets for “{0}”"),
        "findLabel": Text(zh: "搜索工单、条款、操作，可用拼音", en: "Find tickets, clauses, deeds"),
        "findRoom": Text(zh: "前往", en: "Go to"),
        "findTitle": Text(zh: "搜索结果", en: "Found"),
        "incident": Text(zh: "事件编号", en: "Incident"),
        "linkLive": Text(zh: "实时已连接", en: "Live"),
        "linkLost": Text(zh: "连接中断，正在重连", en: "Connection lost, trying again"),
        "logIn": Text(zh: "登录", en: "Log in"),
        "logInIntro": Text(zh: "电信客户服务台", en: "Customer service desk"),
        "logOut": Text(zh: "退出", en: "Log out"),
        "navDesk": Text(zh: "工作台", en: "Desk"),
        "navHandbook": Text(zh: "手册", en: "Handbook"),
        "navTickets": Text(zh: "工单", en: "Tickets"),
        "navigation": Text(zh: "主导航", en: "Main navigation"),
        "notesOut": Text(zh: "内部备注未打印。", en: "Internal notes are left out."),
        "printNotes": Text(zh: "打印时包含内部备注", en: "Print internal notes too"),
        "printedBy": Text(zh: "打印人", en: "Printed by"),
        "printedMasked": Text(zh: "个人信息按屏幕所示遮盖", en: "Personal data masked as on the screen"),
        "password": Text(zh: "密码", en: "Password"),
        "product": Text(zh: "总机", en: "Switchboard"),
        "required": Text(zh: "必填", en: "required"),
        "search": Text(zh: "搜索", en: "Search"),
        "semicolon": Text(zh: "；", en: "; "),
        "skip": Text(zh: "跳到正文", en: "Skip to content"),
        "themeAuto": Text(zh: "跟随系统", en: "System colours"),
        "themeHint": Text(zh: "切换颜色", en: "Change colours"),
        "userName": Text(zh: "用户名", en: "User name"),
    ]
}
