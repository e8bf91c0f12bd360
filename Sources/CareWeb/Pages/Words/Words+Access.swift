import Care

extension Words {
    /// The access log.
    static let access: [String: Text] = [
        "accessAddress": Text(zh: "来源地址", en: "From"),
        "accessAmount": Text(zh: "条数", en: "Records"),
        "accessAt": Text(zh: "时间", en: "When"),
        "accessDayHint": Text(zh: "如 2026-11-23", en: "Such as 2026-11-23"),
        "accessEmpty": Text(zh: "没有符合条件的记录。", en: "No entry fits."),
        "accessExport": Text(zh: "导出 CSV", en: "Export as CSV"),
        "accessFrom": Text(zh: "从哪天起", en: "From the day"),
        "accessKind": Text(zh: "操作", en: "What was done"),
        "accessObject": Text(zh: "对象", en: "Object"),
        "accessObjectHint": Text(zh: "如 ticket/GZ20261123-000042", en: "Such as ticket/GZ20261123-000042"),
        "accessPerson": Text(zh: "人员", en: "Person"),
        "accessPersonHint": Text(zh: "登录名", en: "The log-in name"),
        "accessPlace": Text(zh: "序号", en: "Entry"),
        "accessReason": Text(zh: "事由", en: "Reason"),
        "accessResult": Text(zh: "结果", en: "Result"),
        "accessResult_done": Text(zh: "完成", en: "Done"),
        "accessResult_failed": Text(zh: "失败", en: "Failed"),
        "accessResult_notFound": Text(zh: "不存在", en: "Not found"),
        "accessResult_refused": Text(zh: "拒绝", en: "Refused"),
        "accessRole": Text(zh: "角色", en: "Role"),
        "accessTitle": Text(zh: "访问日志", en: "Access log"),
        "accessUntil": Text(zh: "到哪天止", en: "Through the day"),
        "access_administer": Text(zh: "管理", en: "Administration"),
        "access_export": Text(zh: "导出", en: "Export"),
        "access_logIn": Text(zh: "登录", en: "Log-in"),
        "access_logOut": Text(zh: "退出", en: "Log-out"),
        "access_read": Text(zh: "查看", en: "Look"),
        "access_reveal": Text(zh: "查看明文", en: "Reveal"),
        "access_search": Text(zh: "搜索", en: "Search"),
        "access_start": Text(zh: "启动", en: "Start"),
        "access_stop": Text(zh: "停止", en: "Stop"),
        "navAccess": Text(zh: "日志", en: "Access"),
    ]
}
