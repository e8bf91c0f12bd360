import Care

extension Words {
    /// The desk of an agent.
    static let desk: [String: Text] = [
        "deskTitle": Text(zh: "坐席工作台", en: "Agent desk"),
        "figureMine": Text(zh: "手上", en: "Held"),
        "figureOpen": Text(zh: "未闭环", en: "Open"),
        "figureOverdue": Text(zh: "已超时", en: "Overdue"),
        "figureSoon": Text(zh: "1 小时内到期", en: "Due within an hour"),
        "figureWaiting": Text(zh: "可领", en: "To take"),
        "flashNothingWaits": Text(zh: "现在没有可以领取的工单。", en: "Nothing waits that you may take."),
        "flashPresence": Text(zh: "状态已切换。", en: "Presence changed."),
        "flashTaken": Text(zh: "已领取工单 {0}。", en: "You have taken ticket {0}."),
        "groupLater": Text(zh: "以后", en: "Later"),
        "groupOverdue": Text(zh: "已超时", en: "Overdue"),
        "groupSoon": Text(zh: "1 小时内", en: "Within an hour"),
        "groupToday": Text(zh: "今日", en: "Today"),
        "newTicket": Text(zh: "新建工单", en: "New ticket"),
        "presence": Text(zh: "状态", en: "Presence"),
        "shredded": Text(zh: "（内容已销毁）", en: "(destroyed)"),
        "takeNext": Text(zh: "领取下一单", en: "Take next"),
    ]
}
