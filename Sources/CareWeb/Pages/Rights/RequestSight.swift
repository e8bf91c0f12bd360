import Care

/// A request of a data subject on its pages (handbook 7.2; PIPL 44–50).
struct RequestSight: MatterSight {
    typealias Content = Disclosure
    typealias Deed = RequestDeed
    typealias State = DisclosureState

    static let root = "/requests"

    let visit: Visit

    var words: Words { visit.words }
    var title: String { words["requestsTitle"] }
    var opening: String? { words["requestNew"] }

    func demand(_: Disclosure?, by actor: Actor) throws(Refusal) { try actor.demand(.answerDataSubjects) }

    func sort(_ word: String) -> String { DataRight(rawValue: word).map { words[$0.name] } ?? word }

    func heading(_ request: Disclosure) -> String { words["requestHeading", words[request.right.name]] }

    func words(of request: Disclosure) -> String { request.words.words ?? words["shredded"] }

    func facts(of request: Disclosure) -> [TicketView.Fact] {
        var facts: [TicketView.Fact] = [
            .init(label: words["requestRight"], value: words[request.right.name]),
            .init(label: words["channelLabel"], value: words[request.channel.name]),
            .init(label: words["requestTicket"], value: request.ticket ?? "—"),
            .init(label: words["requestProof"], value: request.identity.map { words[$0.proof.name] } ?? "—"),
        ]
        if case .answered(let answer) = request.ending {
            facts.append(.init(label: words["requestEffect"], value: words[answer.effect.name]))
            if let until = answer.until { facts.append(.init(label: words["requestStored"], value: stored(until))) }
        }
        if case .refused(let refusal) = request.ending {
            facts.append(.init(label: words["reasonLabel"], value: words[refusal.reason.name]))
        }
        return facts
    }

    func files(of request: Disclosure) -> [MatterView.Link] {
        let isAnswered = if case .answered = request.ending { true } else { request.isOpen }
        guard request.right.givesPackage, request.identity != nil, isAnswered else { return [] }
        return [PackageForm.text, .json].map { form in
            .init(
                label: words["requestPackage_\(form.rawValue)"],
                href: "\(Self.root)/\(request.number)/package?format=\(form.rawValue)"
            )
        }
    }

    func tell(_ event: DisclosureEvent, by teller: Teller) -> Telling {
        let title = words["requestEvent_\(verb(of: event))"]
        return switch event {
        case .requested(let body):
            Telling("chat", title, aside: words[body.right.name]).saying(teller.shown(body.words))
        case .identified(let body):
            Telling("user", title, tone: "ok", aside: words[body.proof.name]).saying(body.note.map(teller.shown))
        case .corrected(let body): Telling("pen", title, aside: words[body.field.name]).saying(teller.shown(body.words))
        case .answered(let body):
            Telling("send", title, tone: "reply", aside: words[body.effect.name]).saying(teller.shown(body.words))
        case .refused(let body):
            Telling("x", title, tone: "warn", aside: words[body.reason.name]).saying(teller.shown(body.words))
        case .withdrawn(let body): Telling("swap", title, details: body.reason)
        case .erased: Telling("lock", title, tone: "ok")
        }
    }

    func stored(_ until: Moment) -> String {
        until.milliseconds == .max ? words["requestStoredForEver"] : visit.wording.dateTime(until)
    }
}
