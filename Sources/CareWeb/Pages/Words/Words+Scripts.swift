import Care

extension Words {
    /// Scripts.
    static let scripts: [String: Text] = [
        "event_script": Text(zh: "话术 {0}", en: "script {0}"),
        "navScripts": Text(zh: "话术", en: "Scripts"),
        "scriptAlways": Text(zh: "不限", en: "Always"),
        "scriptApprover": Text(zh: "批准人", en: "Approved by"),
        "scriptChinese": Text(zh: "中文", en: "Chinese text"),
        "scriptClause": Text(zh: "条款", en: "Clause"),
        "scriptDayHint": Text(zh: "如 2026-12-01；不限可留空", en: "Such as 2026-12-01; empty when there is none"),
        "scriptDays": Text(zh: "有效期", en: "In force"),
        "scriptDeed_approval": Text(zh: "批准", en: "Approve"),
        "scriptDeed_rejection": Text(zh: "驳回", en: "Reject"),
        "scriptDeed_retirement": Text(zh: "停用", en: "Retire"),
        "scriptDeed_revision": Text(zh: "修改", en: "Change"),
        "scriptDone_approval": Text(zh: "已批准，有效期内可用。", en: "Approved; it may be used while it is in force."),
        "scriptDone_rejection": Text(zh: "已驳回。", en: "Rejected."),
        "scriptDone_retirement": Text(zh: "已停用。", en: "Retired."),
        "scriptDone_revision": Text(zh: "已保存，待他人批准。", en: "Saved; somebody else approves it."),
        "scriptDrafted": Text(zh: "话术 {0} 已保存，待他人批准。", en: "Script {0} is saved; somebody else approves it."),
        "scriptEnglish": Text(zh: "英文", en: "English text"),
        "scriptEvent_approved": Text(zh: "批准", en: "Approved"),
        "scriptEvent_drafted": Text(zh: "起草", en: "Drafted"),
        "scriptEvent_rejected": Text(zh: "驳回", en: "Rejected"),
        "scriptEvent_retired": Text(zh: "停用", en: "Retired"),
        "scriptEvent_revised": Text(zh: "修改", en: "Changed"),
        "scriptFrom": Text(zh: "生效日", en: "First day"),
        "scriptInForce": Text(zh: "现用文本", en: "In use"),
        "scriptIntro": Text(
            zh: "写给坐席发送的话，批准后可在回复中使用。变量：{0}。",
            en: "Words for agents to send; they may be used once somebody else has approved them. Variables: {0}."
        ),
        "scriptNew": Text(zh: "新话术", en: "New script"),
        "scriptNothing": Text(zh: "没有待审批的内容。", en: "Nothing waits for approval."),
        "scriptNotYours": Text(zh: "由他人批准。", en: "Somebody else approves it."),
        "scriptOwner": Text(zh: "负责人", en: "Owner"),
        "scriptRejection": Text(zh: "驳回原因", en: "Why it was rejected"),
        "scriptRevision": Text(zh: "版本", en: "Revision"),
        "scriptSave": Text(zh: "提交审批", en: "Put forward"),
        "scriptTitle": Text(zh: "标题", en: "Title"),
        "scriptUntil": Text(zh: "截止日", en: "Last day"),
        "scriptUses": Text(zh: "使用次数", en: "Uses"),
        "scriptsSift": Text(zh: "按标题查找", en: "Find by title"),
    ]
}
