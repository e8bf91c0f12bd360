import Care
import CareDesk

/// The form by which a field of the customer is shown in the clear, and the field that was asked for.
struct RevealView: Sendable {
    struct Shown: Sendable {
        let label: String
        let value: String
        /// What stands there once the time is over.
        let masked: String
        /// When it is masked again, in milliseconds.
        let due: String
        let left: String
        /// The page without it.
        let ticket: String
    }

    let action: String
    let fields: [FieldView]
    let isOpen: Bool
    let shown: Shown?
    /// The page that the form leads back to, when it is not the ticket's own.
    let back: String?
}

extension RevealView {
    /// Nil for whoever may not see anything in the clear here.
    init?(_ ticket: Ticket, _ look: TicketLook, for actor: Actor, in visit: Visit) {
        guard ticket.isOpen, actor.role.may(.revealPersonal) else { return nil }
        let (words, doing) = (visit.words, look.revealing)
        let known = RevealedField.allCases.filter { field in ticket.record[field].map { !$0.isEmpty } ?? false }
        let make = Fields(words: words, prefix: "reveal", form: doing.form, refusal: doing.refusal)
        // The field stands under this mark, and the browser goes there.
        action = "/tickets/\(ticket.number)/reveal#reveal"
        fields = [
            make(.select, "field", "revealField", .init(options: known.map { ($0.rawValue, words[$0.label]) })),
            make(.line, "reason", "reasonLabel", .init(hint: "revealHint", isRequired: true)),
        ]
        isOpen = doing.refusal != nil || doing.shown != nil
        shown = doing.shown.map { Shown($0, on: look.back ?? "/tickets/\(ticket.number)", in: visit) }
        back = look.back
    }
}

extension RevealView.Shown {
    fileprivate init(_ revelation: Revelation, on page: String, in visit: Visit) {
        label = visit.words[revelation.field.label]
        value = revelation.value
        masked = revelation.masked
        due = String(revelation.until.milliseconds)
        left = visit.wording.countdown(revelation.until - visit.now)
        ticket = page
    }
}

extension Revelation {
    /// The value as everybody sees it.
    fileprivate var masked: String {
        switch field {
        case .name: Masking.name(value)
        case .number: Masking.number(value)
        case .address: Masking.address(value)
        case .description, .expectedResult: Masking.words(value)
        }
    }
}
