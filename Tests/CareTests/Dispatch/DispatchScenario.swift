import Care
import CareTesting
import Testing

/// A day on a small floor, drawn from a seed: every deed goes to the floor and to the model, and the two are compared.
struct DispatchScenario {
    private static let queues: [QueueSpec] = [.broadband, .back, .live]
    private static let names = ["an", "bo", "chen", "deng", "fan", "gao"]
    private static let provinces = ["henan", "hubei", "hunan"]

    private var random: SplitMix64
    private var floor = DispatchFloor(queues: DispatchScenario.queues)
    private var model = DispatchModel(queues: DispatchScenario.queues)
    private var now = Moment.noon
    private var tickets = 0
    private var steps = 0
    private var gone: Set<String> = []
    /// Every decision in words, so that two runs can be compared.
    private(set) var trace: [String] = []

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        for name in DispatchScenario.names {
            hire(name)
            floor.setPresence(name, .available, asOf: now)
            model.presences[name] = .available
            model.idleSince[name] = now
        }
    }

    mutating func step() {
        steps += 1
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<7 where model.waiting.count < 20: arrive()
        case 0..<7: withdraw()
        case 7..<11: finish()
        case 11..<13: refuse()
        case 13..<15: changePresence()
        case 15: pull()
        case 16: withdraw()
        case 17: rehire()
        default: wait()
        }
        check()
    }

    // The deeds.

    private mutating func arrive() {
        tickets += 1
        let clock = Span.hours([1, 2, 4].randomElement(using: &random) ?? 1)
        // Due moments fall on whole hours, as those of working days do, so that many are due together.
        let hour = Span.hours(1).milliseconds
        let due = Moment(milliseconds: (now + clock).milliseconds / hour * hour)
        let demand = Demand(
            ticket: "T\(tickets)",
            queue: pick(["broadband", "broadband", "back", "live", "undescribed"]),
            priority: pick(Priority.allCases),
            dueAt: due,
            receivedAt: now - .minutes(Int64.random(in: 0...90, using: &random)),
            province: pick(DispatchScenario.provinces + [nil, nil]),
            language: pick(["zh-CN", "zh-CN", "zh-CN", "en"]),
            isVoice: pick([true, false, false]),
            continuity: pick(DispatchScenario.names + [nil, nil]),
            conflicts: pick([[], [], [], [pick(DispatchScenario.names)]]),
            certificate: pick([nil, nil, nil, nil, "height"])
        )
        send(demand)
    }

    private mutating func finish() {
        guard let ticket = pickHeld() else { return }
        release(ticket)
        gone.insert(ticket)
    }

    private mutating func refuse() {
        guard let ticket = pickHeld(), let seat = model.held[ticket] else { return }
        release(ticket)
        send(seat.demand.changed { $0.refusedBy.insert(seat.agent) })
    }

    private mutating func changePresence() {
        let name = pick(DispatchScenario.names)
        let presence = pick(Presence.allCases + [.available, .available, .available])
        if presence == .available, model.presences[name] != .available { model.idleSince[name] = now }
        model.presences[name] = presence
        floor.setPresence(name, presence, asOf: now)
        serve(name)
    }

    private mutating func pull() {
        let name = pick(DispatchScenario.names)
        let isPresent = [Presence.available, .busy, .wrapUp].contains(model.presences[name])
        let expected = isPresent ? model.first(for: name, asOf: now) : nil

        let match = floor.next(for: name, asOf: now)

        #expect(match?.ticket == expected, "a pull by \(name) after \(trace.count) decisions")
        if let match { record(match) }
    }

    private mutating func withdraw() {
        guard let ticket = model.waiting.keys.sorted().randomElement(using: &random) else { return }
        floor.withdraw(ticket)
        model.waiting[ticket] = nil
        gone.insert(ticket)
    }

    private mutating func rehire() {
        let name = pick(DispatchScenario.names)
        hire(name)
        serve(name)
    }

    /// Time passes, and the dispatcher is woken whenever a shift starts or ends.
    private mutating func wait() {
        let end = now + .seconds(Int64.random(in: 0...5_400, using: &random))
        while let change = floor.nextShiftChange(after: now), change <= end {
            now = change
            for match in floor.settle(asOf: now) { record(match) }
        }
        now = end
    }

    // What the deeds are made of.

    private mutating func hire(_ name: String) {
        let start = Int.random(in: 0..<1_440, using: &random)
        let shifts = (1...7).map { Shift(weekday: $0, start: start, end: (start + 600) % 1_440) }
        let profile = AgentProfile(
            name: name,
            skills: ["broadband": Int.random(in: 1...5, using: &random)],
            queues: Set(["broadband", "back", "live", "undescribed"].filter { _ in Bool.random(using: &random) }),
            provinces: pick([[], ["henan"], ["henan", "hubei"]]),
            languages: pick([["zh-CN"], ["zh-CN", "en"]]),
            certificates: pick([[], ["live-work"], ["live-work", "height"]]),
            capacity: pick([Capacity(), Capacity(voice: 2, text: 4)]),
            shifts: pick([[], shifts])
        )
        model.profiles[name] = profile
        floor.set(profile)
    }

    private mutating func send(_ demand: Demand) {
        let expected = model.best(for: demand, asOf: now)
        model.waiting[demand.ticket] = demand

        let match = floor.arrive(demand, asOf: now)

        #expect(match?.agent == expected, "\(demand.ticket) after \(trace.count) decisions")
        if let match { record(match) }
    }

    private mutating func release(_ ticket: String) {
        guard let seat = model.held.removeValue(forKey: ticket) else { return }
        model.idleSince[seat.agent] = now
        #expect(floor.release(ticket, asOf: now) == seat.agent)
        serve(seat.agent)
    }

    private mutating func serve(_ name: String) {
        for match in floor.freed(name, asOf: now) {
            #expect(match.agent == name)
            #expect(match.ticket == model.first(for: name, asOf: now), "freed \(name) after \(trace.count) decisions")
            record(match)
        }
    }

    private mutating func record(_ match: Match) {
        trace.append("\(match.ticket) \(match.agent) \(match.explanation.excluded.sorted { $0.key < $1.key })")
        guard let demand = model.waiting.removeValue(forKey: match.ticket) else {
            Issue.record("\(match.ticket) was matched but did not wait")
            return
        }
        model.held[match.ticket] = (match.agent, demand)
        model.idleSince[match.agent] = now
        #expect(model.isWithinCapacity(match.agent), "\(match.agent) holds too much")
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func pickHeld() -> String? { model.held.keys.sorted().randomElement(using: &random) }

    /// Nobody eligible is idle, and nothing is lost or doubled.
    private func check() {
        let ready = DispatchScenario.names.filter {
            model.presences[$0] == .available && model.isOnShift($0, asOf: now)
        }
        let neglected = model.waiting.values.filter { demand in
            ready.contains { model.isEligible($0, demand, asOf: now) }
        }
        let areKept =
            floor.waitingCount == model.waiting.count
            && model.waiting.keys.allSatisfy(floor.isWaiting)
            && model.held.allSatisfy { floor.holder(of: $0.key) == $0.value.agent }
            && model.waiting.count + model.held.count + gone.count == tickets
        #expect(neglected.isEmpty, "eligible tickets wait after \(trace.count) decisions")
        #expect(areKept, "a ticket is lost or doubled after \(trace.count) decisions")
        if steps.isMultiple(of: 10) { checkPlaces() }
    }

    /// The places that the floor explains are the places in the model's order.
    private func checkPlaces() {
        for queue in Set(model.waiting.values.map(\.queue)) {
            let order = model.waiting.values
                .filter { $0.queue == queue }
                .sorted { model.served($0, before: $1, asOf: now) }
            let places = order.map { floor.explainWaiting($0.ticket, asOf: now)?.position }
            #expect(places == Array(1...order.count))
        }
    }
}
