import Care

extension Words {
    /// The forms by which deeds are done, and what is said when they are.
    static let deeds: [String: Text] = [
        "actionLabel": Text(zh: "措施", en: "Action"),
        "causeLabel": Text(zh: "原因", en: "Cause"),
        "changedSince": Text(
            zh: "您打开页面后，工单已有变化。请核对后再提交，您填写的内容仍在下面。",
            en:
                "The ticket has changed since you opened the page. Check it and send again; what you typed is still below."
        ),
        "closeLacks": Text(zh: "尚缺：{0}", en: "Still missing: {0}"),
        "closeReady": Text(zh: "闭环条件已满足。", en: "Everything needed for closing is there."),
        "complexity_complex": Text(zh: "复杂", en: "Complex"),
        "complexity_simple": Text(zh: "简单", en: "Simple"),
        "decision_handle": Text(zh: "立即处理", en: "Handle at once"),
        "decision_transfer": Text(zh: "转出处理", en: "Pass on"),
        "deed_assess": Text(zh: "初步评估", en: "First assessment"),
        "deed_cancel": Text(zh: "撤销工单", en: "Cancel the ticket"),
        "deed_classify": Text(zh: "更正分类", en: "Correct the classification"),
        "deed_close": Text(zh: "闭环", en: "Close"),
        "deed_confirm": Text(zh: "用户确认", en: "Customer's confirmation"),
        "deed_failedContact": Text(zh: "联系未果", en: "Customer not reached"),
        "deed_hold": Text(zh: "挂起", en: "Hold"),
        "deed_message": Text(zh: "回复与备注", en: "Reply or note"),
        "deed_prioritise": Text(zh: "调整优先级", en: "Change the priority"),
        "deed_record": Text(zh: "补全记录", en: "Complete the record"),
        "deed_refuse": Text(zh: "退回分派", en: "Give the offer back"),
        "deed_reopen": Text(zh: "重开工单", en: "Reopen"),
        "deed_resume": Text(zh: "恢复处理", en: "Resume"),
        "deed_solve": Text(zh: "填写处理结果", en: "Give the solution"),
        "deed_take": Text(zh: "领取工单", en: "Take the ticket"),
        "deed_transfer": Text(zh: "转接", en: "Transfer"),
        "deed_transferAnswer": Text(zh: "应答转接", en: "Answer the transfer"),
        "directionLabel": Text(zh: "类别", en: "What it is"),
        "direction_fromCustomer": Text(zh: "记录客户的话", en: "What the customer said"),
        "direction_note": Text(zh: "内部备注（客户不可见）", en: "Internal note (customers never see it)"),
        "direction_toCustomer": Text(zh: "回复客户", en: "Reply to the customer"),
        "do_assess": Text(zh: "完成评估", en: "Assess"),
        "do_cancel": Text(zh: "撤销", en: "Cancel the ticket"),
        "do_classify": Text(zh: "更正", en: "Correct"),
        "do_close": Text(zh: "闭环", en: "Close the ticket"),
        "do_failedContact": Text(zh: "记一次未联系上", en: "Note a failed contact"),
        "do_hold": Text(zh: "挂起", en: "Hold"),
        "do_message": Text(zh: "保存", en: "Send or save"),
        "do_prioritise": Text(zh: "调整", en: "Change"),
        "do_record": Text(zh: "保存记录", en: "Save record"),
        "do_refuse": Text(zh: "退回", en: "Give back"),
        "do_reopen": Text(zh: "重开", en: "Reopen"),
        "do_resume": Text(zh: "恢复", en: "Resume"),
        "do_solve": Text(zh: "提交结果", en: "Submit solution"),
        "do_take": Text(zh: "领取", en: "Take"),
        "do_transfer": Text(zh: "转接", en: "Transfer"),
        "evidenceHint": Text(zh: "每行一项，如测速截图编号、退费流水号", en: "One a line, such as the number of a test or a refund"),
        "evidenceLabel": Text(zh: "凭证", en: "Evidence"),
        "failedContactIntro": Text(
            zh: "不同日期已记 {0} 次，满三次可代替确认。",
            en: "{0} days noted; three different days stand for a confirmation."
        ),
        "flashCreated": Text(zh: "工单 {0} 已建立。", en: "Ticket {0} was created."),
        "flashUrged": Text(
            zh: "已有同类工单，本次计为催单，记在工单 {0}。",
            en: "There is an open ticket about this; counted as urging on {0}."
        ),
        "flash_assess": Text(zh: "评估已完成。", en: "Assessed."),
        "flash_cancel": Text(zh: "工单已撤销。", en: "The ticket is cancelled."),
        "flash_classify": Text(zh: "分类已更正，系统会从中学习。", en: "Corrected; the classifier learns from it."),
        "flash_close": Text(zh: "工单已闭环。", en: "The ticket is closed."),
        "flash_confirm": Text(zh: "已记录用户的答复。", en: "The customer's answer is noted."),
        "flash_failedContact": Text(zh: "已记一次未联系上。", en: "A failed contact is noted."),
        "flash_hold": Text(zh: "已挂起。", en: "Held."),
        "flash_message": Text(zh: "已保存。", en: "Saved."),
        "flash_prioritise": Text(zh: "优先级已调整。", en: "Priority changed."),
        "flash_record": Text(zh: "记录已保存。", en: "Record saved."),
        "flash_refuse": Text(zh: "已退回。", en: "Given back."),
        "flash_reopen": Text(zh: "工单已重开。", en: "The ticket is open again."),
        "flash_resume": Text(zh: "已恢复。", en: "Resumed."),
        "flash_solve": Text(zh: "处理结果已提交，请向用户确认。", en: "Solution given; now ask the customer."),
        "flash_take": Text(zh: "已领取。", en: "Taken."),
        "flash_transfer": Text(zh: "已转出，等待应答。", en: "Transfer offered; it waits for an answer."),
        "flash_transferAnswer": Text(zh: "已应答转接。", en: "Transfer answered."),
        "intro_assess": Text(
            zh: "按紧急程度与复杂度决定立即处理或转出。",
            en: "Decide by urgency and complexity: handle at once, or pass on."
        ),
        "intro_confirm": Text(
            zh: "向用户核实是否已解决，闭环前必须确认。",
            en: "Ask the customer whether it is solved; closing needs the answer."
        ),
        "intro_resume": Text(zh: "恢复后时钟继续。", en: "The clocks run on when you resume."),
        "intro_take": Text(zh: "领取后由您负责到底（首问负责制）。", en: "Once taken you answer for it to the end."),
        "keepsHint": Text(zh: "留空则不变", en: "Leave empty to keep what is there"),
        "noStepEnded": Text(zh: "工单已结束。", en: "The ticket has ended."),
        "noStepOther": Text(
            zh: "工单正由 {0} 处理或等待应答，现在没有您要做的步骤。",
            en: "{0} has it, or an answer is awaited; there is no step for you now."
        ),
        "noStepRole": Text(zh: "您的角色可以查看，不能处理工单。", en: "Your role may read tickets, not handle them."),
        "reasonLabel": Text(zh: "原因", en: "Reason"),
        "rejectReason": Text(zh: "拒接原因", en: "Reason for rejecting"),
        "resultLabel": Text(zh: "结果代码", en: "Result"),
        "solutionLabel": Text(zh: "处理结果", en: "Solution"),
        "solvedNo": Text(zh: "用户说未解决", en: "Customer says not solved"),
        "solvedYes": Text(zh: "用户确认已解决", en: "Customer says solved"),
        "suggestionLabel": Text(zh: "建议转往", en: "Better address"),
        "summaryHint": Text(
            zh: "写清已做与待做，用户不必重复",
            en: "What was done and what is left, so that the customer never repeats"
        ),
        "summaryLabel": Text(zh: "摘要", en: "Summary"),
        "textLabel": Text(zh: "内容", en: "Words"),
        "toAgent": Text(zh: "坐席 {0}", en: "Agent {0}"),
        "toQueue": Text(zh: "队列 {0}", en: "Queue {0}"),
        "transferAccept": Text(zh: "接收", en: "Accept"),
        "transferFrom": Text(
            zh: "{0} 转来此单。接收后由您负责，时限不重置。",
            en: "{0} transfers this ticket. Once accepted you answer for it; no clock is reset."
        ),
        "transferReject": Text(zh: "拒接", en: "Reject"),
        "transferTo": Text(zh: "转给", en: "Transfer to"),
    ]
}
