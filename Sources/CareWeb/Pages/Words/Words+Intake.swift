import Care

extension Words {
    /// What is said beside the form of a new ticket.
    static let intake: [String: Text] = [
        "outlook": Text(zh: "受理提示", en: "Outlook"),
        "outlookAlike": Text(zh: "今日未闭环的同类：{0}", en: "Open since today, of the same kind: {0}"),
        "outlookAlikeCount": Text(zh: "{0} 件，请核对是否同一故障", en: "{0}; look whether it is one fault"),
        "outlookAlikeNone": Text(zh: "今日没有同类工单。", en: "None today."),
        "outlookLook": Text(zh: "核对", en: "Look"),
        "outlookNoNumber": Text(zh: "填写用户号码后显示。", en: "Shown once a number is there."),
        "outlookNone": Text(zh: "此号码没有您可见的未闭环工单。", en: "Nothing of this number is open within your reach."),
        "outlookOpen": Text(zh: "该客户未闭环工单", en: "Open tickets of this customer"),
        "outlookUrging": Text(
            zh: "已有同类工单，提交后计为催单。",
            en: "There is an open ticket about this; sending counts as urging."
        ),
    ]
}
