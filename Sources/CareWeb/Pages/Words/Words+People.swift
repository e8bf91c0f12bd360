import Care

extension Words {
    /// Who may know of what: reach, conflicts of interest, the people of the desk.
    static let people: [String: Text] = [
        "concernedHint": Text(
            zh: "登录名，多人以逗号分隔；所列人员看不到此工单",
            en: "Log-in names, with commas; whoever is named no longer sees the ticket"
        ),
        "concernedLabel": Text(zh: "须回避的人员", en: "Whom it is about"),
        "deed_conflict": Text(zh: "回避", en: "Conflict of interest"),
        "do_conflict": Text(zh: "登记回避", en: "Note the conflict"),
        "event_concerned": Text(zh: "登记回避", en: "Conflict of interest noted"),
        "flash_conflict": Text(zh: "已登记回避。", en: "The conflict of interest is noted."),
        "queued_departure": Text(zh: "承办人不再受理", en: "The holder works on tickets no more"),
        "queued_conflict": Text(zh: "承办人须回避", en: "the holder has a conflict of interest"),
    ]
}
