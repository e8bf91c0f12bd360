import Care

extension Words {
    /// Putting tickets off, views of the list, and deeds on many tickets at once.
    static let lists: [String: Text] = [
        "deed_snooze": Text(zh: "稍后处理", en: "Snooze"),
        "deed_wake": Text(zh: "取消推迟", en: "Bring back"),
        "do_snooze": Text(zh: "推迟", en: "Snooze"),
        "do_wake": Text(zh: "放回队列", en: "Bring back into the queue"),
        "empty_snoozed": Text(zh: "没有推迟的工单。", en: "Nothing is snoozed."),
        "event_snoozed": Text(zh: "推迟至 {0}", en: "Snoozed until {0}"),
        "event_woken": Text(zh: "回到队列", en: "Back in the queue"),
        "flash_snooze": Text(zh: "已推迟，时间见工单。", en: "Snoozed; the ticket says until when."),
        "flash_wake": Text(zh: "已回到队列。", en: "Back in the queue."),
        "intro_snooze": Text(
            zh: "推迟期间不在队列中；时钟照走。到时、客户来消息或时限临近时自动回来。",
            en:
                "It leaves the queue; clocks run on. It comes back at its time, with the customer's word, or near a limit."
        ),
        "list_snoozed": Text(zh: "已推迟", en: "Snoozed"),
        "markSnoozed": Text(zh: "推迟至 {0}", en: "Snoozed until {0}"),
        "momentMoved": Text(zh: "{0}（当天不办公，顺延）", en: "{0} (that day is closed: next opening)"),
        "snoozedUntil": Text(zh: "推迟至 {0}。", en: "Snoozed until {0}."),
        "untilHint": Text(
            zh: "如：明天上午9点、3个工作日后、周五下午",
            en: "Such as: tomorrow 9am, in 3 working days, Friday afternoon"
        ),
        "untilLabel": Text(zh: "何时回来", en: "When it comes back"),
        "woken_due": Text(zh: "时间到", en: "its time came"),
        "woken_hand": Text(zh: "手动", en: "by hand"),
    ]
}
