import Care

/// How the day goes for everybody: shifts, breaks, and what comes again and again.
extension Cast {
    /// What is planned when the doors open.
    func opening(at moment: Moment) -> [Intent] {
        var intents = [
            Intent(plan: .contact, after: .zero), Intent(plan: .stepClock, after: after(.hours(1), .hours(20))),
        ]
        for name in agents.keys.sorted() {
            guard let agent = agents[name] else { continue }
            intents.append(
                Intent(plan: .beginShift(agent: name), after: wait(for: agent.begins, of: agent, at: moment))
            )
            intents.append(Intent(plan: .takeBreak(agent: name), after: after(.hours(1), .hours(9))))
            if dice.chance(40) {
                intents.append(Intent(plan: .vanish(agent: name), after: after(.hours(1), .hours(30))))
            }
            if dice.chance(50) {
                intents.append(Intent(plan: .takeNext(agent: name), after: after(.minutes(5), .hours(3))))
            }
        }
        return intents
            + leads.map { Intent(plan: .lookAround(lead: $0.name), after: after(.minutes(10), .minutes(60))) }
    }

    /// What a plan that was carried out brings with it, whatever came of it.
    func intents(afterCarryingOut plan: Plan, isChanged: Bool, at moment: Moment) -> [Intent] {
        switch plan {
        case .contact: [Intent(plan: .contact, after: untilNextContact(at: moment))]
        case .lookAround: [Intent(plan: plan, after: after(.minutes(10), .minutes(40)))]
        case .takeNext: [Intent(plan: plan, after: after(.minutes(20), .hours(4)))]
        case .takeBreak(let agent): [Intent(plan: .endBreak(agent: agent), after: after(.minutes(5), .minutes(45)))]
        case .endBreak(let agent): [Intent(plan: .takeBreak(agent: agent), after: after(.hours(2), .hours(6)))]
        case .vanish(let agent): [Intent(plan: .comeBack(agent: agent), after: after(.minutes(30), .hours(5)))]
        case .comeBack(let agent): [Intent(plan: .vanish(agent: agent), after: after(.hours(10), .hours(60)))]
        case .stepClock: [Intent(plan: plan, after: after(.hours(3), .hours(30)))]
        case .beginShift(let name):
            agents[name].flatMap { agent in
                agent.isAlwaysThere
                    ? nil : [Intent(plan: .endShift(agent: name), after: wait(for: agent.ends, of: agent, at: moment))]
            } ?? []
        case .endShift(let name):
            agents[name].map {
                [Intent(plan: .beginShift(agent: name), after: wait(for: $0.begins, of: $0, at: moment))]
            } ?? []
        case .work(let ticket) where !isChanged && planned.insert(ticket).inserted:
            [Intent(plan: plan, after: after(.minutes(20), .minutes(90)))]
        default: []
        }
    }

    /// How long until an hour of the day comes round; somebody who is always there begins at once.
    private func wait(for hour: Int, of agent: SimulatedAgent, at moment: Moment) -> Span {
        if agent.isAlwaysThere { return after(.seconds(1), .minutes(2)) }
        let midnight = zone.start(of: zone.date(of: moment))
        let today = midnight + .hours(Int64(hour))
        return (today > moment ? today : today + .days(1)) - moment + dice.span(.zero, .minutes(3))
    }
}
