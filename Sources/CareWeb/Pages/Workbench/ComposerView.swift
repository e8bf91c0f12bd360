import Care
import CareDesk

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
    /// Where it is kept without being sent.
    let keeping: String
    /// When the draft was kept that the desk has; nothing when it has none.
    let kept: String?
    /// What is said of it.
    let keptWords: String
    /// Words that the desk keeps and that are not those in the field: both are there to choose from.
    let other: String?
    let number: String
    /// What the check of wording found in a reply that was refused for it.
    let wording: WordingView?
    let reason: String
    let scripts: [ScriptLine]
    let hasScripts: Bool
    /// The number of the script whose words stand in it; empty when of none.
    let script: String
    /// What waits to be sent.
    let lines: [AttachedView.Line]
    /// The endings that may be chosen, and how large a file may be, as the browser is told before it sends one in vain.
    let endings: String
    let most: String
    let tooLarge: String

    /// A script that may be used now.
    struct ScriptLine: Sendable {
        let title: String
        let href: String
        let number: String
    }
}

extension ComposerView {
    init(_ sight: TicketSight, _ known: Draft?, _ files: [UnsentAttachment], _ scripts: [ScriptLine]) {
        let deed = sight.forms.view(.message)
        let fields = Dictionary(deed.fields.map { ($0.name, $0) }) { first, _ in first }
        action = deed.action
        key = deed.key
        version = deed.version
        back = deed.back
        let typed = fields["text"]?.value ?? ""
        let isTyped = !typed.isEmpty || sight.look.refused?.deed == .message
        let chosen = isTyped ? nil : known?.direction.rawValue
        directions = fields["direction"]?.options.map { Direction($0, chosen: chosen) } ?? []
        channels = fields["channel"]?.options ?? []
        let keptText = known?.words.words
        let filled = sight.look.script?.words
        text = filled ?? (isTyped ? typed : keptText ?? "")
        keeping = "/tickets/\(sight.ticket.number)/draft"
        kept = known.map { String($0.keptAt.milliseconds) }
        keptWords = known.map { sight.visit.words["draftFrom", sight.visit.wording.near($0.keptAt)] } ?? ""
        other = (filled != nil || isTyped) && keptText != text ? keptText : nil
        error = fields["text"]?.error
        number = sight.ticket.number
        self.scripts = scripts
        hasScripts = !scripts.isEmpty
        // One that ended while somebody wrote with it is refused once; then the words are his own.
        let named = sight.look.script?.number ?? sight.look.refused?.form["script"]
        script = scripts.map(\.number).first { $0 == named } ?? ""
        wording = deed.wording
        reason = fields["reason"]?.value ?? ""
        let words = sight.visit.words
        lines = files.map { AttachedView.Line($0.attachment, on: sight.ticket.number, in: words) }
        endings = MediaType.allCases.flatMap(\.endings).map { ".\($0)" }.joined(separator: ",")
        most = String(AttachmentLimits.size)
        tooLarge = words[Refusal.attachmentTooLarge.message]
        draft = "\(sight.actor.name)/\(sight.ticket.number)"
    }
}

extension ComposerView.Direction {
    /// The direction of the draft goes before the one that the form begins with.
    fileprivate init(_ option: FieldView.Option, chosen: String?) {
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
            isSelected: chosen.map { $0 == option.value } ?? option.isSelected
        )
    }
}
