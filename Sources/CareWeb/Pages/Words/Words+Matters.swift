import Care

extension Words {
    /// What the pages of all kinds of matters say.
    static let matters: [String: Text] = [
        "matterAbout": Text(zh: "内容", en: "What it is about"),
        "matterChangedSince": Text(
            zh: "您打开页面后，内容已有变化。请核对后再提交，您填写的内容仍在下面。",
            en: "It has changed since you opened the page. Check it and send again; what you typed is still below."
        ),
        "matterEnded": Text(zh: "已结束，没有后续步骤。", en: "It has ended; there is no further step."),
        "matterFiles": Text(zh: "文件", en: "Files"),
        "matterFilesNoted": Text(zh: "每次下载都记入访问日志。", en: "Every download is noted in the access log."),
        "matterHistory": Text(zh: "处理经过", en: "What was done"),
        "matterNumber": Text(zh: "编号", en: "Number"),
        "matterOpened": Text(zh: "提出时间", en: "Opened"),
        "matterOpenedAt": Text(zh: "{0} 提出", en: "Opened {0}"),
        "matterSort": Text(zh: "类别", en: "Kind"),
        "mattersEmpty": Text(
            zh: "没有符合条件的记录。清除筛选可查看全部未结束的。",
            en: "Nothing fits. Clear the filters to see everything that is open."
        ),
        "missing_correction": Text(zh: "更正内容", en: "A correction"),
        "navRequests": Text(zh: "请求", en: "Requests"),
    ]
}
