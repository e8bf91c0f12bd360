import Care

/// The form below the timeline: a reply that the customer reads, or a note that he never sees; which of both it is can be seen in every state.
struct ComposerView: Sendable {
    struct Direction: Sendable {
        let value: String
        let label: String
        let icon: String
        let key: String
        let isSelected: Bool
    }

    let action: String
    let key: String
    let version: String
    let back: String?
    let directions: [Direction]
    let channels: [FieldView.Option]
    let text: String
    let error: String?
    /// Whose draft of which ticket it is, for the browser that keeps it.
    let draft: String
    let number: String
    /// What the check of wording found in a reply that was refused for it.
    let wording: WordingView?
    let reason: String
}

extension ComposerView {
    init(_ sight: TicketSight) {
        let deed = sight.forms.view(.message)
        let fields = Dictionary(deed.fields.map { ($0.name, $0) }) { first, _ in first }
        action = deed.action
        key = deed.key
        version = deed.version
        back = deed.back
        directions = fields["direction"]?.options.map(Direction.init) ?? []
        channels = fields["channel"]?.options ?? []
        text = fields["text"]?.value ?? ""
        error = fields["text"]?.error
        number = sight.ticket.number
        wording = deed.wording
        reason = fields["reason"]?.value ?? ""
        draft = "\(sight.actor.name)/\(sight.ticket.number)"
    }
}

extension ComposerView.Direction {
    fileprivate init(_ option: FieldView.Option) {
        let (icon, key) =
            switch MessageDirection(rawValue: option.value) {
            case .note: ("lock", KeyedDeed.note)
            case .fromCustomer: ("phone", KeyedDeed.call)
            default: ("chat", KeyedDeed.reply)
            }
        self.init(
            value: option.value,
            label: option.label,
            icon: icon,
            key: key.rawValue,
            isSelected: option.isSelected
        )
    }
}
