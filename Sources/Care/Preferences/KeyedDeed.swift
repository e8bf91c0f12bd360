/// What a person can do with one key on the workbench.
///
/// Two deeds that are never lawful at once, such as holding and resuming, are one here: their key is the same.
package enum KeyedDeed: String, CaseIterable, Sendable {
    case next, previous, create, takeNext, step
    case reply, note, call, script
    case take, refuse, record, classify, assess, prioritise, transfer, hold, snooze, solve, confirm, failedContact
    case close, reopen, cancel, conflict, link, unlink, merge, unmerge, reveal
    case listMine, listWaiting, listTeam, listSnoozed
    case sideCustomer, sideHistory, sideAudit
    case presence, fullScreen
    case pick, pickRange, bulk

    /// The key that it has until a person chooses another.
    package var usual: KeyStroke? { KeyStroke(written: sign) }

    private var sign: String {
        switch self {
        case .next: "J"
        case .previous: "K"
        case .create: "C"
        case .takeNext: "G"
        case .step: "E"
        case .reply: "R"
        case .note: "N"
        case .call: "L"
        case .script: "/"
        case .take: "A"
        case .refuse: "B"
        case .record: "D"
        case .classify: "Y"
        case .assess: "I"
        case .prioritise: "P"
        case .transfer: "T"
        case .hold: "H"
        case .snooze: "S"
        case .solve: "V"
        case .confirm: "Q"
        case .failedContact: "F"
        case .close: "W"
        case .reopen: "O"
        case .cancel: "⇧W"
        case .conflict: "Z"
        case .link: "M"
        case .unlink: "U"
        case .merge: "⇧M"
        case .unmerge: "⇧U"
        case .reveal: "⇧V"
        case .listMine: "1"
        case .listWaiting: "2"
        case .listTeam: "3"
        case .listSnoozed: "4"
        case .sideCustomer: "5"
        case .sideHistory: "6"
        case .sideAudit: "7"
        case .presence: "⇧P"
        case .fullScreen: "⇧F"
        case .pick: "X"
        case .pickRange: "⇧X"
        case .bulk: "⇧B"
        }
    }

    package var name: Text {
        switch self {
        case .next: Text(zh: "下一单", en: "Next ticket")
        case .previous: Text(zh: "上一单", en: "Previous ticket")
        case .create: Text(zh: "新建工单", en: "New ticket")
        case .takeNext: Text(zh: "领取下一单", en: "Take the next one")
        case .step: Text(zh: "下一步", en: "Next step")
        case .reply: Text(zh: "回复", en: "Reply")
        case .note: Text(zh: "备注", en: "Note")
        case .call: Text(zh: "记录客户的话", en: "Note what the customer said")
        case .script: Text(zh: "插入话术", en: "Insert a script")
        case .take: Text(zh: "领取工单", en: "Take the ticket")
        case .refuse: Text(zh: "退回分派", en: "Give the offer back")
        case .record: Text(zh: "补全记录", en: "Complete the record")
        case .classify: Text(zh: "更正分类", en: "Correct the classification")
        case .assess: Text(zh: "初步评估", en: "First assessment")
        case .prioritise: Text(zh: "调整优先级", en: "Change the priority")
        case .transfer: Text(zh: "转接、应答转接", en: "Transfer, answer a transfer")
        case .hold: Text(zh: "挂起、恢复", en: "Hold, resume")
        case .snooze: Text(zh: "推迟、取回", en: "Snooze, bring back")
        case .solve: Text(zh: "填写处理结果", en: "Give the solution")
        case .confirm: Text(zh: "用户确认", en: "Customer's confirmation")
        case .failedContact: Text(zh: "联系未果", en: "Customer not reached")
        case .close: Text(zh: "闭环", en: "Close the ticket")
        case .reopen: Text(zh: "重开工单", en: "Reopen")
        case .cancel: Text(zh: "撤销工单", en: "Cancel the ticket")
        case .conflict: Text(zh: "利益冲突", en: "Conflict of interest")
        case .link: Text(zh: "关联工单", en: "Link with a ticket")
        case .unlink: Text(zh: "解除关联", en: "Unlink")
        case .merge: Text(zh: "合并工单", en: "Merge with a ticket")
        case .unmerge: Text(zh: "拆回合并", en: "Undo a merger")
        case .reveal: Text(zh: "查看明文", en: "Show in the clear")
        case .listMine: Text(zh: "队列：我的", en: "Queue: mine")
        case .listWaiting: Text(zh: "队列：待领", en: "Queue: to take")
        case .listTeam: Text(zh: "队列：本组", en: "Queue: team")
        case .listSnoozed: Text(zh: "队列：已推迟", en: "Queue: snoozed")
        case .sideCustomer: Text(zh: "侧栏：客户与条款", en: "Side: customer")
        case .sideHistory: Text(zh: "侧栏：历史", en: "Side: history")
        case .sideAudit: Text(zh: "侧栏：审计", en: "Side: audit")
        case .presence: Text(zh: "切换状态", en: "Presence")
        case .fullScreen: Text(zh: "大屏全屏", en: "Wallboard on the whole screen")
        case .pick: Text(zh: "列表：选择", en: "List: choose")
        case .pickRange: Text(zh: "列表：选到此处", en: "List: choose up to here")
        case .bulk: Text(zh: "列表：批量操作", en: "List: bulk deed")
        }
    }
}
