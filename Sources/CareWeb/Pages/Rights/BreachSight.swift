import Care

/// A leak of personal data on its pages (handbook 7.3; PIPL 57).
struct BreachSight: MatterSight {
    typealias Content = Leak
    typealias Deed = BreachDeed
    typealias State = LeakState

    static let root = "/breaches"

    let visit: Visit

    var words: Words { visit.words }
    var title: String { words["breachesTitle"] }
    var opening: String? { words["breachNew"] }

    func demand(_: Leak?, by actor: Actor) throws(Refusal) { try actor.demand(.handleBreach) }

    func sort(_ word: String) -> String {
        (LeakGrade(rawValue: word)?.name ?? LeakClass(rawValue: word)?.name).map { words[$0] } ?? word
    }

    func heading(_ leak: Leak) -> String { words["breachHeading", sort(leak.sort)] }

    func words(of leak: Leak) -> String { leak.words }

    func facts(of leak: Leak) -> [TicketView.Fact] {
        let told = leak.notice.map { String($0.people) } ?? leak.silence.map { _ in words["breachUntold"] }
        return [
            .init(label: words["breachWhere"], value: words[leak.subjectClass.name]),
            .init(label: words["breachDetection"], value: leak.detection ?? words["breachByHand"]),
            .init(label: words["breachGrade"], value: leak.grading.map { words[$0.grade.name] } ?? "—"),
            .init(label: words["breachKinds"], value: leak.grading?.kinds ?? "—"),
            .init(label: words["breachPeople"], value: leak.grading.map { String($0.people) } ?? "—"),
            .init(label: words["breachAuthority"], value: leak.report?.authority ?? "—"),
            .init(label: words["breachReceipt"], value: leak.report?.receipt ?? "—"),
            .init(label: words["breachTold"], value: told ?? "—"),
        ]
    }

    func tell(_ event: LeakEvent, by _: Teller) -> Telling {
        let title = words["breachEvent_\(verb(of: event))"]
        return switch event {
        case .found(let body): Telling("alert", title, tone: "danger", aside: body.detection).saying(body.words)
        case .contained(let body): Telling("lock", title, tone: "ok").saying(body.measures)
        case .graded(let body):
            Telling(
                "flag",
                title,
                tone: body.grade.isReported ? "danger" : "warn",
                aside: words[body.grade.name],
                details: words["breachGradedAs", body.kinds, String(body.people)]
            )
        case .reported(let body): Telling("send", title, tone: "ok", aside: body.authority, details: body.receipt)
        case .notified(let body):
            Telling(
                "users",
                title,
                tone: "ok",
                aside: words["breachToldPeople", String(body.people)],
                details: body.contact
            )
            .saying([body.dataAndHarm, body.measures].joined(separator: "\n"))
        case .untold(let body): Telling("eye", title, tone: "warn").saying(body.basis)
        case .closed(let body): Telling("check2", title, tone: "ok").saying(body.lessons)
        }
    }
}
