import Care

/// The demonstration's scripts, of our own writing.
extension DemoCentre {
    static let scripts: [ScriptDraft] = [
        ScriptDraft(
            title: "问候与受理",
            zh: "您好，{客户称呼}，工号 {工号} 为您服务。您的诉求已登记，工单号 {工单号}，我正在核实，核实后马上告诉您。感谢您的来信。",
            en:
                "Good day, this is {agent}. Your request is registered under {ticket}; I am looking into it and will write to you as soon as I know more. Thank you for writing.",
            clause: "3.3"
        ),
        ScriptDraft(
            title: "抢修进展",
            zh: "您好，{客户称呼}，您报的故障正在抢修，恢复后会通知您；如有变化，我会再与您联系。感谢您的耐心等待。",
            en:
                "Good day. The fault that you reported is being repaired; you will be told when it is done, and before if anything changes. Thank you for your patience.",
            clause: "3.1"
        ),
        ScriptDraft(
            title: "携号转网查询",
            zh: "您好，{客户称呼}，您可以用本机发送短信查询携转资格。如有未结清的费用或未到期的合约，我逐项为您说明。请问还有其他问题吗？",
            en:
                "Good day. You can check by text message whether your number can be ported. If anything is still owed or under contract, I will go through it with you. Is there anything else?",
            clause: "3.3"
        ),
        ScriptDraft(
            title: "办结与道别",
            zh: "您好，{客户称呼}，工单 {工单号} 已处理完毕，请您核对结果。请问还有其他问题吗？感谢您的来信，再见。",
            en:
                "Good day. Your request {ticket} has been dealt with; please look whether all is well. Is there anything else? Thank you, and goodbye.",
            clause: "3.2"
        ),
    ]

    /// Drafted by the quality reviewer, approved by the editor.
    static func layOutScripts(in desk: Desk) async throws {
        for draft in scripts {
            let number = try await desk.draftScript(draft, by: .staff("quality1", .quality)).content.number
            _ = try await desk.approveScript(number, by: .staff("editor1", .editor))
        }
    }
}
