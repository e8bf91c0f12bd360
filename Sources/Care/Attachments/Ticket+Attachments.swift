extension Ticket {
    /// Refuses whoever may not add a file: who may write a note may.
    package func demandAttaching(by actor: Actor) throws(Refusal) {
        try Ticket.demandRole(of: actor)
        try demandUnmerged()
    }

    /// Refuses files that are too many, too large together, or that went out already.
    func demandRoom(for more: [Attachment]) throws(Refusal) {
        if more.isEmpty { return }
        guard more.count <= AttachmentLimits.perMessage else {
            throw .tooManyOnMessage
        }
        let sent = Set(attachments.map(\.id))
        guard sent.isDisjoint(with: more.map(\.id)), Set(more.map(\.id)).count == more.count else {
            throw .attachmentSent
        }
        guard attachments.count + more.count <= AttachmentLimits.perTicket else {
            throw .tooManyAttachments(AttachmentLimits.perTicket, Text(zh: "一张工单", en: "a ticket"))
        }
        try AttachmentLimits.demandTicketSize((attachments + more).reduce(0) { $0 + $1.size })
    }
}

extension TicketEvent {
    /// The files that went out with it.
    package var attachments: [Attachment] {
        if case .messaged(let body) = self { body.attachments } else { [] }
    }
}
