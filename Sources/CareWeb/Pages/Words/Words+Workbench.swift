import Care

extension Words {
    /// The workbench: queue, ticket, side, and the frame's footer.
    static let workbench: [String: Text] = [
        "allTickets": Text(zh: "全部工单", en: "All tickets"),
        "auditJournal": Text(zh: "日志：谁做了什么", en: "Journal: who did what"),
        "auditLooks": Text(zh: "访问：谁看过", en: "Access: who looked"),
        "auditLooksNot": Text(
            zh: "没有记录，或您的角色不能查看访问日志。",
            en: "Nothing noted, or your role may not read the access log."
        ),
        "backToQueue": Text(zh: "返回队列", en: "Back to the queue"),
        "companyLabel": Text(zh: "同时打开本单的人", en: "Who else has this ticket open"),
        "companyTyping": Text(zh: "{0} 正在写", en: "{0} is writing"),
        "companyViewing": Text(zh: "{0} 正在查看", en: "{0} is viewing"),
        "closeNotYours": Text(zh: "条件已满足，须由处理人闭环。", en: "Everything is there; the holder closes it."),
        "done": Text(zh: "完成", en: "Done"),
        "draftFrom": Text(zh: "草稿保存于 {0}", en: "Draft kept {0}"),
        "draftHere": Text(zh: "草稿已存于本机 {0}", en: "Draft kept on this machine {0}"),
        "draftKeep": Text(zh: "保存草稿", en: "Keep the draft"),
        "draftMine": Text(zh: "保留框中的", en: "Keep what is in the field"),
        "draftOther": Text(zh: "另一份草稿", en: "Another draft of yours"),
        "draftSaved": Text(zh: "草稿已保存 {0}", en: "Draft kept {0}"),
        "draftUse": Text(zh: "改用这一份", en: "Use this one"),
        "flashDraft": Text(zh: "草稿已保存，尚未发送。", en: "The draft is kept and not sent."),
        "dutiesApply": Text(zh: "适用 {0} 条", en: "{0} duties apply"),
        "dutiesHead": Text(zh: "手册条款", en: "Clauses"),
        "earlierTickets": Text(zh: "该客户的其他工单", en: "Other tickets of this customer"),
        "empty_mine": Text(
            zh: "手上没有工单。空闲时新单会自动分派，也可以点“领取下一单”。",
            en: "You hold no tickets. When available you are offered new ones, or use “Take next”."
        ),
        "empty_team": Text(
            zh: "您的范围内没有未闭环工单。新单会自动出现在这里。",
            en: "Nothing is open within your reach. New tickets appear here by themselves."
        ),
        "empty_waiting": Text(
            zh: "您的队列中没有待领工单。新单会自动出现在这里。",
            en: "Nothing waits in your queues. New tickets appear here by themselves."
        ),
        "knownUntil": Text(zh: "数据截至", en: "Known until"),
        "leaveForm": Text(
            zh: "表单尚未提交，离开会丢失已填内容。仍要离开？",
            en: "The form was not sent; what you typed would be lost. Leave?"
        ),
        "list_mine": Text(zh: "我的", en: "Mine"),
        "list_team": Text(zh: "本组", en: "Team"),
        "list_waiting": Text(zh: "待领", en: "To take"),
        "narrowAll": Text(zh: "全部", en: "All"),
        "narrowEvents": Text(zh: "事件", en: "Events"),
        "narrowHistory": Text(zh: "筛选经过", en: "Narrow the history"),
        "narrowMessages": Text(zh: "沟通", en: "Messages"),
        "narrowNotes": Text(zh: "备注", en: "Notes"),
        "noEarlier": Text(zh: "没有其他工单。", en: "There is no other ticket."),
        "noTicketOpen": Text(
            zh: "从左侧选择工单；用“下一单”的快捷键打开最紧急的一单。",
            en: "Choose a ticket on the left; the key of “Next ticket” opens the most urgent one."
        ),
        "otherDeeds": Text(zh: "其他操作", en: "Other deeds"),
        "queueLists": Text(zh: "队列", en: "Queues"),
        "queueShown": Text(zh: "已显示 {0} 单", en: "{0} shown"),
        "saveNote": Text(zh: "保存备注", en: "Save note"),
        "saveWords": Text(zh: "保存记录", en: "Save words"),
        "sendNow": Text(zh: "立即发送", en: "Send now"),
        "sendReply": Text(zh: "发送给客户", en: "Send to customer"),
        "sendingIn": Text(zh: "{0} 秒后发送", en: "Sending in {0} s"),
        "serverTime": Text(zh: "服务器时间", en: "Server time"),
        "shownAsOf": Text(zh: "数据截至", en: "As of"),
        "sideTitle": Text(zh: "客户与条款", en: "Customer and clauses"),
        "side_audit": Text(zh: "审计", en: "Audit"),
        "side_customer": Text(zh: "客户与条款", en: "Customer"),
        "side_history": Text(zh: "历史", en: "History"),
        "staleComposer": Text(
            zh: "工单刚有变化，请先看上面的经过。",
            en: "The ticket has just changed; look at the history above first."
        ),
        "staleSeen": Text(zh: "已看过，继续", en: "Seen, go on"),
        "takeBack": Text(zh: "撤回", en: "Take back"),
        "tallyAwaited": Text(zh: "{0} 届时检查", en: "{0} judged later"),
        "tallyBreached": Text(zh: "{0} 违约", en: "{0} breached"),
        "tallyMet": Text(zh: "{0} 达标", en: "{0} met"),
        "tallyRunning": Text(zh: "{0} 计时中", en: "{0} running"),
        "tallyWaived": Text(zh: "{0} 豁免", en: "{0} waived"),
        "unsent": Text(
            zh: "没有发出：连不上服务台。文字仍在这里，也存在本机；连上后请再发送。",
            en: "Not sent: the desk can't be reached. Your words are still here; send them again when it is back."
        ),
        "wholePage": Text(zh: "工单全页", en: "The ticket on a page of its own"),
    ]
}
