import Care

extension Words {
    /// The handbook and its clauses.
    static let handbook: [String: Text] = [
        "backToHandbook": Text(zh: "返回目录", en: "All clauses"),
        "breaches": Text(zh: "违约工单", en: "Breached tickets"),
        "confidenceLabel": Text(zh: "依据可信度", en: "How sure"),
        "confidence_MH": Text(zh: "凭记忆，较有把握", en: "Remembered, fairly sure"),
        "confidence_ML": Text(zh: "凭记忆，把握较小", en: "Remembered, less sure"),
        "confidence_P": Text(zh: "建议值，可修改", en: "Our proposal, editable"),
        "confidence_V1": Text(zh: "已核对法规原文", en: "Read in the statute"),
        "confidence_V2": Text(zh: "见于二手资料", en: "Read on a secondary page"),
        "confidence_given": Text(zh: "手册原文", en: "The handbook's own text"),
        "effectiveSince": Text(zh: "自 {0} 起施行", en: "In force since {0}"),
        "floorLabel": Text(zh: "法定底线", en: "Legal floor"),
        "kind_approval": Text(zh: "审批", en: "Approval"),
        "kind_cadence": Text(zh: "周期", en: "Cadence"),
        "kind_deadline": Text(zh: "时限", en: "Deadline"),
        "kind_detection": Text(zh: "预警", en: "Detection"),
        "kind_record": Text(zh: "记录", en: "Record"),
        "kind_retention": Text(zh: "保存期", en: "Retention"),
        "kind_target": Text(zh: "指标", en: "Target"),
        "kind_wording": Text(zh: "用语", en: "Wording"),
        "limitLabel": Text(zh: "时限", en: "Limit"),
        "liveFigure": Text(zh: "实时执行", en: "Live figure"),
        "noBreaches": Text(zh: "没有违约的工单。", en: "No ticket has breached this clause."),
        "noRules": Text(zh: "本条没有可检查的规则。", en: "This clause has no rule to check."),
        "noneYet": Text(zh: "暂无记录", en: "Nothing yet"),
        "notExercised": Text(zh: "尚未执行", en: "Not yet exercised"),
        "ownerLabel": Text(zh: "责任角色", en: "Answers for it"),
        "rules": Text(zh: "规则", en: "Rules"),
        "scopeLabel": Text(zh: "适用", en: "Applies to"),
        "sourceLabel": Text(zh: "依据", en: "Source"),
    ]
}
