import Care

extension Words {
    /// Requests of data subjects.
    static let requests: [String: Text] = [
        "customerCorrected": Text(zh: "{0}（已更正）", en: "{0}, set right"),
        "requestAnswer": Text(zh: "答复", en: "Answer"),
        "requestCorrect": Text(zh: "更正为", en: "What is right instead"),
        "requestDeed_answer": Text(zh: "答复", en: "Answer"),
        "requestDeed_correction": Text(zh: "更正", en: "Set right"),
        "requestDeed_erasure": Text(zh: "彻底删除", en: "Erase"),
        "requestDeed_identity": Text(zh: "核实身份", en: "Note the identity"),
        "requestDeed_refusal": Text(zh: "拒绝", en: "Refuse"),
        "requestDeed_withdrawal": Text(zh: "本人撤回", en: "Taken back by the person"),
        "requestDone_answer": Text(zh: "已答复。", en: "Answered."),
        "requestDone_correction": Text(zh: "更正已记录，请答复本人。", en: "The correction is noted; now answer the person."),
        "requestDone_erasure": Text(zh: "信息已彻底删除。", en: "Everything was erased."),
        "requestDone_identity": Text(zh: "身份已核实，答复时限开始计算。", en: "The identity is noted; the time to answer runs."),
        "requestDone_refusal": Text(zh: "已拒绝并记录理由。", en: "Refused, with the reason on record."),
        "requestDone_withdrawal": Text(zh: "已撤回。", en: "Taken back."),
        "requestEffect": Text(zh: "处理结果", en: "What was done"),
        "requestEvent_answered": Text(zh: "答复", en: "Answered"),
        "requestEvent_corrected": Text(zh: "更正", en: "Set right"),
        "requestEvent_erased": Text(zh: "保存期届满，彻底删除", en: "The term ended, erased"),
        "requestEvent_identified": Text(zh: "身份已核实", en: "Identity shown"),
        "requestEvent_refused": Text(zh: "拒绝", en: "Refused"),
        "requestEvent_requested": Text(zh: "提出请求", en: "Requested"),
        "requestEvent_withdrawn": Text(zh: "本人撤回", en: "Taken back"),
        "requestField": Text(zh: "更正哪一项", en: "What to set right"),
        "requestHeading": Text(zh: "个人信息请求：{0}", en: "Data request: {0}"),
        "requestIntro_correction": Text(
            zh: "更正以追加方式记录，原记录不改动（3.4）。",
            en: "A correction is added; what was recorded stays as it was (3.4)."
        ),
        "requestIntro_deletion": Text(
            zh: "答复时一并执行：没有保存期的立即销毁密钥，不可恢复；仍在保存期内的转为仅存储。",
            en:
                "The answer does it: without a term of keeping the key is destroyed for good; with one, nothing but storage goes on."
        ),
        "requestIntro_erasure": Text(zh: "保存期已满。删除后不可恢复。", en: "The term has ended. What is erased is gone for good."),
        "requestIntro_identity": Text(
            zh: "未核实身份不得答复。不要记录证件号码。",
            en: "Nothing is answered before. Never write down a document's number."
        ),
        "requestIntro_package": Text(
            zh: "先下载资料包交给本人，再记录答复。",
            en: "Hand over the package first, then write the answer."
        ),
        "requestIntro_refusal": Text(
            zh: "理由只限法定情形，并告知本人。",
            en: "Only for a reason of the law, and the person is told."
        ),
        "requestIntro_unproven": Text(
            zh: "核实身份前，只能以无法核实身份为由拒绝。",
            en: "Before the identity is shown, the one lawful reason is that it could not be."
        ),
        "requestNew": Text(zh: "登记个人信息请求", en: "Take in a data request"),
        "requestNewIntro": Text(
            zh: "用户要求查阅、复制、更正、删除、转移或解释其个人信息时登记；由安全管理员核实身份并答复。",
            en:
                "For a person who wants to see, copy, correct, delete or move what we hold, or have it explained. The security officer checks the identity and answers."
        ),
        "requestNote": Text(zh: "核实说明", en: "What was seen"),
        "requestNoteHint": Text(zh: "如证件种类，不写号码", en: "Such as the kind of document, never its number"),
        "requestNumberHint": Text(zh: "没有工单时填写", en: "When there is no ticket"),
        "requestOfWhom": Text(zh: "谁的信息（填一项）", en: "Whose data (give one)"),
        "requestOpen": Text(zh: "登记请求", en: "Take it in"),
        "requestPackage_json": Text(zh: "资料包（JSON）", en: "Package (JSON)"),
        "requestPackage_text": Text(zh: "资料包（文本）", en: "Package (text)"),
        "requestProof": Text(zh: "核实方式", en: "How it was shown"),
        "requestRefusalWords": Text(zh: "拒绝说明", en: "What the person is told"),
        "requestRight": Text(zh: "权利", en: "Right"),
        "requestStored": Text(zh: "仅存储至", en: "Stored until"),
        "requestStoredForEver": Text(zh: "永久", en: "For ever"),
        "requestStoredUntil": Text(
            zh: "仅存储至 {0}，届满后可彻底删除。",
            en: "Nothing but storage goes on until {0}; it can be erased then."
        ),
        "requestTaken": Text(zh: "请求 {0} 已登记。", en: "Request {0} was taken in."),
        "requestTicket": Text(zh: "来自工单", en: "From the ticket"),
        "requestTicketHint": Text(zh: "提出请求的那张工单", en: "The ticket whose caller asks"),
        "requestTold": Text(zh: "将告知本人", en: "The person is told this"),
        "requestWhat": Text(zh: "要求什么", en: "What is asked for"),
        "requestWords": Text(zh: "请求内容", en: "What the person asks for"),
        "requestWordsHint": Text(zh: "用本人的话", en: "In the person's own words"),
        "requestsTitle": Text(zh: "个人信息请求", en: "Data requests"),
    ]
}
