import Care

extension Words {
    /// Tickets that have to do with each other.
    static let links: [String: Text] = [
        "anotherTicket": Text(zh: "另一张工单", en: "another ticket"),
        "deed_link": Text(zh: "关联工单", en: "Link with another ticket"),
        "deed_unlink": Text(zh: "解除关联", en: "Unlink"),
        "do_link": Text(zh: "关联", en: "Link"),
        "do_unlink": Text(zh: "解除", en: "Unlink"),
        "event_linked": Text(zh: "关联：{0} {1}", en: "Linked: {0} {1}"),
        "event_unlinked": Text(zh: "解除关联：{0} {1}", en: "Unlinked: {0} {1}"),
        "flash_link": Text(zh: "已关联，两张工单上都能看到。", en: "Linked; both tickets show it."),
        "flash_unlink": Text(zh: "已解除关联。", en: "Unlinked."),
        "linkKindLabel": Text(zh: "本单与另一张的关系", en: "How this ticket stands to the other"),
        "linkedTicketLabel": Text(zh: "另一张工单的编号", en: "Number of the other ticket"),
        "linksHead": Text(zh: "关联工单", en: "Linked tickets"),
    ]
}
