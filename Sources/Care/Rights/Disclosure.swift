/// A request of a data subject: to see, copy, correct, erase, move or have explained what we hold (handbook 7.2; PIPL 44–50).
package struct Disclosure: MatterContent {
    package static let kind = MatterKind.disclosure

    package let number: String
    /// The data subject.
    package let subject: String
    package let right: DataRight
    package let channel: Channel
    package let ticket: String?
    package private(set) var words: PersonalText
    package private(set) var identity: (proof: IdentityProof, note: PersonalText?, by: String)?
    package private(set) var corrections: [DisclosureEvent.Corrected] = []
    package private(set) var ending: Ending?
    package private(set) var isErased = false

    package enum Ending: Hashable, Sendable {
        case answered(DisclosureEvent.Answered)
        case refused(DisclosureEvent.Refused)
        case withdrawn(String)
    }

    package var customer: String? { subject }
    package var sort: String { right.rawValue }
    package var isOpen: Bool { ending == nil }
    package var attributes: Attributes { [.subjectClass: right.rawValue] }

    package var state: DisclosureState {
        switch ending {
        case nil: identity == nil ? .requested : .identified
        case .answered(let answer):
            isErased || answer.effect == .erased ? .erased : answer.effect == .restricted ? .restricted : .answered
        case .refused: .refused
        case .withdrawn: .withdrawn
        }
    }

    package var status: String { state.rawValue }

    package init?(_ entry: JournalEntry<DisclosureEvent>) {
        guard case .requested(let body) = entry.event else { return nil }
        number = body.number
        subject = body.customer
        right = body.right
        channel = body.channel
        ticket = body.ticket
        words = body.words
    }

    package mutating func apply(_ entry: JournalEntry<DisclosureEvent>) {
        switch entry.event {
        case .requested: break
        case .identified(let body): identity = (body.proof, body.note, entry.actor.name)
        case .corrected(let body): corrections.append(body)
        case .answered(let body): ending = .answered(body)
        case .refused(let body): ending = .refused(body)
        case .withdrawn(let body): ending = .withdrawn(body.reason)
        case .erased: isErased = true
        }
    }

    package func facts(of event: DisclosureEvent) -> [(name: FactName, missing: [String])] {
        switch event {
        case .requested: [("disclosure.requested", [])]
        case .identified: [("disclosure.identified", [])]
        case .answered: [("disclosure.answered", [])]
        case .refused(let body): [("disclosure.refused", body.words.isEmpty ? ["reason"] : [])]
        case .withdrawn: [("disclosure.withdrawn", [])]
        case .corrected, .erased: []
        }
    }

    package func mapPersonal<E: Error>(
        _ change: (PersonalText) throws(E) -> PersonalText
    ) throws(E) -> Disclosure {
        var changed = self
        changed.words = try change(words)
        if let identity, let note = identity.note { changed.identity?.note = try change(note) }
        var opened: [DisclosureEvent.Corrected] = []
        for correction in corrections {
            opened.append(.init(field: correction.field, words: try change(correction.words)))
        }
        changed.corrections = opened
        switch ending {
        case .answered(let body):
            changed.ending = .answered(.init(effect: body.effect, words: try change(body.words), until: body.until))
        case .refused(let body):
            changed.ending = .refused(.init(reason: body.reason, words: try change(body.words)))
        case .withdrawn, nil: break
        }
        return changed
    }

    package static func == (left: Disclosure, right: Disclosure) -> Bool {
        left.number == right.number && left.subject == right.subject && left.right == right.right
            && left.channel == right.channel && left.ticket == right.ticket && left.words == right.words
            && left.identity?.proof == right.identity?.proof && left.corrections == right.corrections
            && left.ending == right.ending && left.isErased == right.isErased
    }
}
