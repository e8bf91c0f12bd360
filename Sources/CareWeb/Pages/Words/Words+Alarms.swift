import Care

extension Words {
    /// The alarms of the access log.
    static let alarms: [String: Text] = [
        "alarmAcknowledge": Text(zh: "处理报警", en: "Acknowledge"),
        "alarmBreach": Text(zh: "转为泄露", en: "Became leak"),
        "alarmClass": Text(zh: "所涉网络", en: "Whose network"),
        "alarmCount": Text(zh: "次数", en: "Counted"),
        "alarmDo": Text(zh: "已查明", en: "Acknowledge"),
        "alarmDue": Text(zh: "处理期限", en: "Due"),
        "alarmEntries": Text(zh: "日志序号", en: "Entries of the log"),
        "alarmEscalate": Text(zh: "转为泄露事件", en: "It is a leak"),
        "alarmEscalateDo": Text(zh: "立案", en: "Open a leak"),
        "alarmLog": Text(zh: "在访问日志中查看此人", en: "This person in the access log"),
        "alarmNote": Text(zh: "核查结论", en: "What was found"),
        "alarmNoteHint": Text(zh: "不要写客户的姓名和号码", en: "No names or numbers of customers"),
        "alarmNumber": Text(zh: "编号", en: "Number"),
        "alarmPerson": Text(zh: "人员", en: "Person"),
        "alarmRaised": Text(zh: "报警时间", en: "Raised"),
        "alarmRule": Text(zh: "规则", en: "Rule"),
        "alarmStatus": Text(zh: "状态", en: "Status"),
        "alarmWhat": Text(zh: "内容", en: "What"),
        "alarmWords": Text(zh: "发现了什么", en: "What leaked"),
        "alarm_acknowledged": Text(zh: "已查明", en: "Acknowledged"),
        "alarm_escalated": Text(zh: "已转为泄露", en: "Became a leak"),
        "alarm_raised": Text(zh: "报警", en: "Raised"),
        "alarm_timekeeper": Text(zh: "临近或超过期限", en: "The limit is near or past"),
        "alarmsEmpty": Text(zh: "没有报警。", en: "No alarm."),
        "alarmsTitle": Text(zh: "访问报警", en: "Alarms"),
        "flashAlarm": Text(zh: "报警已处理。", en: "The alarm was answered."),
        "navAlarms": Text(zh: "报警", en: "Alarms"),
    ]
}
