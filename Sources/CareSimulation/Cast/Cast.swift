import Care
import CareDesk
import CareStore

/// Everybody of a centre: customers with matters, agents with habits, leads who look after what is left.
///
/// A cast plans and acts, and knows nothing of the time that passes or of what goes wrong; so the same people move a simulation in virtual time and a
/// demonstration in real time.
final class Cast {
    /// How people are paced and how contacts are marked.
    struct Manner: Sendable {
        /// The mean time between two contacts at the busiest hour.
        var betweenContacts: Span
        /// What contacts are marked with, before their number.
        var mark: String
        /// By how much everything goes slower than in the pace of a simulation, in hundredths.
        var pace = 100
    }

    let manner: Manner
    let zone: CivilZone
    var agents: [String: SimulatedAgent] = [:]
    var dice: Dice
    var customers: [SimulatedCustomer] = []
    /// Whose ticket it is, by its number.
    var callers: [String: Int] = [:]
    /// Who is there and does not act.
    var vanished: Set<String> = []
    /// The tickets on which somebody already means to go on.
    var planned: Set<String> = []
    private var contacts = 0

    init(_ people: [SimulatedAgent], manner: Manner, zone: CivilZone, dice: Dice) {
        self.manner = manner
        self.zone = zone
        self.dice = dice
        for person in people { agents[person.name] = person }
    }

    var leads: [SimulatedAgent] {
        agents.values.filter { $0.role.leads }.sorted { $0.name < $1.name }
    }

    /// A time between the two, at this cast's pace.
    func after(_ least: Span, _ most: Span) -> Span {
        Span(milliseconds: dice.span(least, most).milliseconds * Int64(manner.pace) / 100)
    }

    /// How long until the next contact: few at night, most before noon and after supper.
    func untilNextContact(at moment: Moment) -> Span {
        let hour = Int((moment - zone.start(of: zone.date(of: moment))).milliseconds / Span.hours(1).milliseconds)
        let weight =
            switch hour {
            case 0..<7: 15
            case 9..<12, 19..<21: 100
            default: 60
            }
        return dice.wait(averaging: Span(milliseconds: manner.betweenContacts.milliseconds * 100 / Int64(weight)))
    }

    /// The act that a plan comes to now; nil when it has lost its object.
    func act(on plan: Plan, desk: Desk) async throws -> Act? {
        switch plan {
        case .contact: return contact(from: newCustomer())
        case .contactAgain(let customer): return contact(from: customers[customer])
        case .beginShift(let agent), .endBreak(let agent): return presence(.available, of: agent)
        case .endShift(let agent): return presence(.offline, of: agent)
        case .takeBreak(let agent):
            return presence(dice.pick([.away(.rest), .away(.meal), .busy, .wrapUp]) ?? .busy, of: agent)
        case .vanish(let agent): vanished.insert(agent)
        case .comeBack(let agent): vanished.remove(agent)
        case .takeNext(let agent): return takeNext(agent)
        case .lookAround(let lead): return try await lookAround(lead, desk)
        case .stepClock: break
        case .answerOffer(let ticket, let agent):
            return try await known(ticket, desk).flatMap { answerOffer($0.ticket, agent) }
        case .answerTransfer(let ticket, let agent):
            return try await known(ticket, desk).flatMap { answerTransfer($0.ticket, agent) }
        case .work(let ticket):
            planned.remove(ticket)
            return try await known(ticket, desk).flatMap { work($0.ticket) }
        case .write(let ticket): return try await known(ticket, desk).flatMap { write($0.ticket) }
        case .confirm(let ticket, let isSolved):
            return try await known(ticket, desk).flatMap { confirm($0.ticket, isSolved) }
        case .reopen(let ticket): return try await known(ticket, desk).flatMap { reopen($0.ticket) }
        case .cancel(let ticket): return try await known(ticket, desk).flatMap { cancel($0.ticket) }
        }
        return nil
    }

    private func known(_ ticket: String, _ desk: Desk) async throws -> TicketCase? { try await desk.ticket(ticket) }

    private func newCustomer() -> SimulatedCustomer {
        if !customers.isEmpty, dice.chance(15), let old = dice.pick(customers) { return old }
        let new = SimulatedCustomer(customers.count, dice: &dice)
        customers.append(new)
        return new
    }

    private func contact(from customer: SimulatedCustomer) -> Act {
        contacts += 1
        let contact = contactRequest(from: customer)
        let actor = Actor(.integration, .integration, "simulated-\(contact.record.channel.rawValue)")
        return Act("contact \(contacts)", by: actor) { desk, request in
            try await desk.accept(contact, by: actor, request: request)
        }
    }

    private func contactRequest(from customer: SimulatedCustomer) -> ContactRequest {
        let matter = SimulatedMatter.all[customer.matter]
        let channel =
            dice.chance(3)
            ? .regulator : dice.pick([Channel.phone, .phone, .app, .app, .web, .sms, .email, .social]) ?? .phone
        let isComplete = dice.chance(70)
        let leavesToClassifier = dice.chance(20)
        return ContactRequest(
            record: ContactRecord(
                channel: channel,
                name: .clear(customer.name),
                number: .clear(customer.number),
                identityLevel: .verifiedNumber,
                province: customer.province,
                area: customer.area,
                address: .clear(customer.address),
                description: .clear("\(matter.words)我是\(customer.name)，住\(customer.address)。"),
                expectedResult: isComplete ? .clear("尽快处理，回电\(customer.number)") : nil
            ),
            type: leavesToClassifier ? nil : channel == .regulator ? .appeal : matter.type,
            category: leavesToClassifier ? nil : matter.category,
            urgency: leavesToClassifier ? nil : matter.urgency,
            impact: dice.chance(5) ? .building : .person,
            customerClass: customer.standing,
            waited: channel.isVoice ? dice.span(.seconds(2), .seconds(50)) : nil,
            importedFrom: "\(manner.mark)\(contacts)/customer-\(customer.index)"
        )
    }
}
