import Care

extension Words {
    /// The check of wording.
    static let wording: [String: Text] = [
        "event_wordingWaived": Text(zh: "用语照发理由：{0}（{1}）", en: "Sent as worded because: {0} ({1})"),
        "wordingFound": Text(zh: "用语检查", en: "Check of wording"),
        "wordingReason": Text(zh: "照发的理由", en: "Why it goes out so"),
        "wordingReasonHint": Text(zh: "理由随消息留存，质检可见。", en: "The reason is kept with the message."),
    ]
}
