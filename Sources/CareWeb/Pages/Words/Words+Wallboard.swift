import Care

extension Words {
    /// The wallboard, and the filters to which its numbers lead.
    static let wallboard: [String: Text] = [
        "atRiskHead": Text(zh: "临期与超时", en: "At risk and overdue"),
        "atRiskNone": Text(zh: "没有临期或超时的工单。", en: "No ticket is at risk."),
        "channelsHead": Text(zh: "渠道排队", en: "Waiting by channel"),
        "closedIn": Text(zh: "闭环时段", en: "Closed in"),
        "closedLine": Text(zh: "闭环", en: "Closed"),
        "due_hour": Text(zh: "一小时内到期或已超时", en: "Within the hour or late"),
        "due_late": Text(zh: "已超时", en: "Late"),
        "flash_reassign": Text(zh: "工单 {0} 已改派。", en: "Ticket {0} is reassigned."),
        "forecastBasis": Text(
            zh: "预测：过去 {0} 周同一天同一小时的平均值；浅色带是其中最少到最多",
            en:
                "Forecast: the mean of the same hour on this weekday over {0} past weeks; the band is their least to most"
        ),
        "forecastLine": Text(zh: "预测", en: "Forecast"),
        "forecastNot": Text(zh: "历史不足，暂不预测", en: "Not enough history for a forecast"),
        "fullScreen": Text(zh: "投屏模式", en: "Full screen"),
        "holderHint": Text(zh: "登录名；无人处理写 none", en: "A log-in name, or none"),
        "hourHint": Text(zh: "日期或小时，如 2026-11-28T10", en: "A day or an hour, as 2026-11-28T10"),
        "hourLine": Text(zh: "小时", en: "Hour"),
        "hoursHead": Text(zh: "今日进线与闭环", en: "Arrivals and closures today"),
        "hoursNot": Text(
            zh: "您的可见范围按省份划定，而每小时的数按队列统计，因此不显示。",
            en: "Your reach is bounded by provinces, and the hours are counted by queue; they are not shown."
        ),
        "lastingLabel": Text(zh: "最长等待", en: "Longest wait"),
        "metOf": Text(zh: "{1} 次中达标 {0} 次", en: "{0} of {1} met"),
        "navWall": Text(zh: "监控", en: "Wallboard"),
        "nobodyYet": Text(zh: "无人", en: "Nobody"),
        "reassign": Text(zh: "改派", en: "Reassign"),
        "reassignTo": Text(zh: "改派给", en: "Reassign to"),
        "receivedIn": Text(zh: "进线时段", en: "Received in"),
        "receivedLine": Text(zh: "进线", en: "Received"),
        "seatTickets": Text(zh: "{0} 单", en: "{0} tickets"),
        "seatsHead": Text(zh: "坐席状态", en: "Seats"),
        "seatsNone": Text(zh: "现在没有坐席在线。", en: "No agent is signed on."),
        "targetIs": Text(zh: "目标 {0}", en: "target {0}"),
        "targetMissed": Text(zh: "低于目标", en: "Below target"),
        "targetNone": Text(zh: "手册未定目标", en: "No target set"),
        "targetReached": Text(zh: "达标", en: "On target"),
        "waitingLabel": Text(zh: "等待", en: "Waiting"),
        "wallBasis": Text(zh: "按手册 {0} 施行以来全台计", en: "Whole desk, since edition {0} took effect"),
        "wallFirstLate": Text(zh: "最早的已超", en: "the first by"),
        "wallOverdue": Text(zh: "{0} 张工单已超时", en: "{0} tickets are overdue"),
        "wallTitle": Text(zh: "运营监控", en: "Wallboard"),
    ]
}
