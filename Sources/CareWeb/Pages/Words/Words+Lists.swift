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
        "flashViewChanged": Text(zh: "视图已更改。", en: "The view is changed."),
        "flashViewRestored": Text(zh: "视图已恢复。", en: "The view is there again."),
        "flashViewEnded": Text(zh: "视图已删除。", en: "The view is gone."),
        "flashViewSaved": Text(zh: "视图已保存。", en: "The view is saved."),
        "sharing_all": Text(zh: "全台", en: "Everybody"),
        "sharing_own": Text(zh: "仅自己", en: "Only me"),
        "sharing_team": Text(zh: "班组", en: "A team"),
        "snoozedUntil": Text(zh: "推迟至 {0}。", en: "Snoozed until {0}."),
        "untilHint": Text(
            zh: "如：明天上午9点、3个工作日后、周五下午",
            en: "Such as: tomorrow 9am, in 3 working days, Friday afternoon"
        ),
        "untilLabel": Text(zh: "何时回来", en: "When it comes back"),
        "viewAssigneeHint": Text(
            zh: "用户名，逗号分隔；me 为查看者本人，none 为无人",
            en: "Log-in names with commas; me is whoever looks, none is nobody"
        ),
        "viewBack": Text(zh: "返回列表", en: "Back to the list"),
        "viewChange": Text(zh: "修改视图", en: "Change this view"),
        "viewColumns": Text(zh: "显示的列", en: "Columns shown"),
        "viewEnd": Text(zh: "删除此视图", en: "Delete this view"),
        "viewEndDo": Text(zh: "删除", en: "Delete"),
        "viewEndIntro": Text(zh: "工单不受影响；可再次保存。", en: "No ticket is touched; it can be saved again."),
        "viewIntro": Text(
            zh: "视图只显示查看者本人有权看到的工单。",
            en: "A view shows whoever looks only the tickets that are within reach."
        ),
        "viewKeep": Text(zh: "保存", en: "Save"),
        "viewName": Text(zh: "名称", en: "Name"),
        "viewPlain": Text(zh: "列表", en: "List"),
        "viewRestore": Text(zh: "恢复刚删除的视图", en: "Take the deleted view back"),
        "viewSave": Text(zh: "保存为视图", en: "Save as a view"),
        "viewSharing": Text(zh: "谁能使用", en: "Who uses it"),
        "viewSort": Text(zh: "排序", en: "Order"),
        "viewSort_due": Text(zh: "最早到期在前", en: "Earliest due first"),
        "viewSort_received": Text(zh: "最新接单在前", en: "Newest first"),
        "viewTeam": Text(zh: "班组（队列）", en: "Team (queue)"),
        "viewTerms": Text(zh: "条件与列", en: "Filters and columns"),
        "viewTermsHint": Text(
            zh: "每项可选多个；不选即不限。",
            en: "Several of each may be chosen; none means all."
        ),
        "viewWhat": Text(zh: "视图", en: "View"),
        "views": Text(zh: "视图", en: "Views"),
        "stateOfView": Text(zh: "按视图", en: "As the view says"),
        "woken_due": Text(zh: "时间到", en: "its time came"),
        "woken_hand": Text(zh: "手动", en: "by hand"),
    ]
}
