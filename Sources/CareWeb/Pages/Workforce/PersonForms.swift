import Care
import CareDesk

/// The forms of one account that whoever looks may use now.
struct PersonForms: Sendable {
    typealias Refused = (deed: PersonDeed, form: Form, refusal: Refusal)

    let person: Person
    let ways: PersonText.WaysIn
    let visit: Visit
    let refused: Refused?

    var all: [DeedView] {
        guard let actor = visit.actor, person.state != .left else { return [] }
        return PersonDeed.allCases.filter { actor.role.may($0.permission) && isOpen($0, to: actor) }.map(form)
    }

    private func isOpen(_ deed: PersonDeed, to actor: Actor) -> Bool {
        switch deed {
        case .agreement, .role, .reach: actor.name != person.name
        case .ownReach: actor.name != person.name && person.reach != nil
        case .activation: !person.isActive && !person.isBarred
        case .suspension: person.isActive
        case .password, .departure: true
        case .lock: ways.lockedUntil != nil
        case .factor: ways.hasFactor
        }
    }

    private func form(_ deed: PersonDeed) -> DeedView {
        let words = visit.words
        let isEnd = [.suspension, .factor, .departure].contains(deed)
        return DeedView(
            id: deed.rawValue,
            title: words["person_\(deed.rawValue)"],
            action: "/admin/people/\(person.name)/\(deed.rawValue)",
            intro: words["personIntro_\(deed.rawValue)"],
            key: Pages.newKey(),
            version: String(person.accountVersion),
            fields: fields(of: deed),
            buttons: [.init(label: words["personDo_\(deed.rawValue)"], tone: isEnd ? "danger" : "primary")],
            isOpen: true
        )
    }

    private func fields(of deed: PersonDeed) -> [FieldView] {
        let words = visit.words
        let isIt = refused?.deed == deed
        let typed = Form(isIt ? (refused?.form.fields ?? [:]).filter { $0.key != "password" } : [:])
        let field = Fields(words: words, prefix: deed.rawValue, form: typed, refusal: isIt ? refused?.refusal : nil)
        switch deed {
        case .agreement:
            return [
                field(
                    .line,
                    "signedOn",
                    "agreementSignedOn",
                    .init(start: person.agreement?.signedOn ?? "", hint: "accessDayHint", isRequired: true)
                ),
                field(
                    .line,
                    "reference",
                    "agreementReference",
                    .init(start: person.agreement?.reference ?? "", isRequired: true)
                ),
            ]
        case .role:
            let roles = Role.people.map { (value: $0.rawValue, label: words[$0.name]) }
            return [field(.select, "role", "roleLabel", .init(start: person.role?.rawValue ?? "", options: roles))]
        case .reach:
            let (queues, provinces) = (person.reach?.queues, person.reach?.provinces)
            return [
                field(.line, "queues", "reachQueues", .init(start: Self.list(queues), hint: "reachHint")),
                field(.line, "provinces", "reachProvinces", .init(start: Self.list(provinces), hint: "reachHint")),
            ]
        case .suspension:
            let reasons = SuspensionReason.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
            return [field(.select, "reason", "suspensionReason", .init(options: reasons))]
        case .password:
            return [
                field(
                    .password,
                    "password",
                    "passwordNew",
                    .init(hint: "passwordHint", complete: "new-password", isRequired: true)
                )
            ]
        // What cannot be taken back is not done by a slip of the hand.
        case .departure: return [field(.line, "confirm", "personConfirm", .init(complete: "off", isRequired: true))]
        case .activation, .lock, .factor, .ownReach: return []
        }
    }

    private static func list(_ words: Set<String>?) -> String { (words ?? []).sorted().joined(separator: ", ") }
}
