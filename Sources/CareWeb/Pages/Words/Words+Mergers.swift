import Care

extension Words {
    /// Tickets that turn out to be one matter.
    static let mergers: [String: Text] = [
        "deed_merge": Text(zh: "合并工单", en: "Merge with another ticket"),
        "deed_unmerge": Text(zh: "拆回合并", en: "Undo a merger"),
        "do_merge": Text(zh: "合并", en: "Merge"),
        "do_previewMerge": Text(zh: "预览合并", en: "Preview the merger"),
        "do_unmerge": Text(zh: "拆回", en: "Undo the merger"),
        "effectsHead": Text(zh: "将会发生", en: "What will happen"),
        "event_absorbed": Text(zh: "{0} 并入本单", en: "{0} was merged into this ticket"),
        "event_merged": Text(zh: "已并入 {0}", en: "Merged into {0}"),
        "event_released": Text(zh: "{0} 已拆回", en: "The merger with {0} was undone"),
        "event_unmerged": Text(zh: "已从 {0} 拆回", en: "Taken out of {0} again"),
        "flashLed": Text(zh: "{0} 已并入本单，原链接转到这里。", en: "{0} was merged into this ticket; its address leads here."),
        "flash_merge": Text(zh: "已合并。", en: "Merged."),
        "flash_unmerge": Text(zh: "已拆回，时限照常计算。", en: "Undone; its clocks stand as if they had run."),
        "intro_merge": Text(
            zh: "同一用户的同一件事作为先受理的那张继续；先预览，再合并。",
            en: "One matter of one customer goes on as the ticket that came first. Preview, then merge."
        ),
        "mergeFrom": Text(zh: "{0}（{1}，{2}受理）并入本单", en: "{0} ({1}, received {2}) goes into this ticket"),
        "mergeInto": Text(zh: "本单并入 {0}（{1}，{2}受理）", en: "This ticket goes into {0} ({1}, received {2})"),
        "mergeTicketLabel": Text(zh: "该用户的其他未结工单", en: "Other open tickets of the customer"),
        "merge_due": Text(zh: "{0} 的最早时限：{1}", en: "Earliest limit of {0}: {1}"),
        "merge_dutyEnds": Text(zh: "“{0}”（{1}）随合并终止", en: "“{0}” ({1}) ends with the merger"),
        "merge_dutyStands": Text(
            zh: "“{0}”：本应 {1}，合并后以 {2} 为准",
            en: "“{0}”: was due {1}; {2} stands from then on"
        ),
        "merge_ends": Text(
            zh: "{0} 结束，作为 {1} 继续；编号仍可查",
            en: "{0} ends and goes on as {1}; its number still leads there"
        ),
        "merge_messages": Text(
            zh: "{0} 条消息和备注显示在 {1}，注明来源",
            en: "{0} messages and notes are shown on {1} with their origin"
        ),
        "merge_priority": Text(zh: "{0} 的优先级升为 {1}", en: "The priority of {0} rises to {1}"),
        "merge_tickets": Text(zh: "此前并入的 {0} 张工单一同转入", en: "{0} tickets merged into it before come along"),
        "merge_told": Text(zh: "告知：{0}", en: "Told: {0}"),
        "merge_undo": Text(zh: "{0} 前可拆回", en: "It can be undone until {0}"),
        "mergedHere": Text(zh: "并自", en: "Merged from"),
        "mergedInto": Text(zh: "并入", en: "Merged into"),
        "noStepMerged": Text(zh: "工单已并入另一张，在那张上继续处理。", en: "The ticket goes on as another one."),
    ]
}
