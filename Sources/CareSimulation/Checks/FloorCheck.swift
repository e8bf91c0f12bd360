import Care
import CareDesk

/// Asks of the whole floor what dispatch promises (handbook 2.2).
struct FloorCheck {
    let mirror: FloorMirror
    let centre: Centre
    let moment: Moment

    /// Whoever was given work by the dispatcher is within his capacity, and nobody idles beside work that he may have.
    func findings(given: Set<String>) -> [Finding] {
        given.sorted().compactMap(overload)
            + mirror.tickets.values.sorted { $0.number < $1.number }.compactMap(misplacement)
            + idleness
    }

    private func overload(of agent: String) -> Finding? {
        let held = mirror.held(by: agent)
        guard let capacity = mirror.profiles[agent]?.capacity else { return nil }
        let load = capacity.load(voiceHeld: held.voice, textHeld: held.text)
        return load > 100
            ? Finding(.capacity, "\(agent) holds \(held.voice) calls and \(held.text) conversations") : nil
    }

    private func misplacement(of ticket: Ticket) -> Finding? {
        if let agent = ticket.assignment.agent {
            mirror.profiles[agent] == nil
                ? Finding(.place, "\(ticket.number) is with \(agent), who does not exist") : nil
        } else {
            centre.queue(ticket.queue) == nil
                ? Finding(.place, "\(ticket.number) is in no queue (\(ticket.queue))") : nil
        }
    }

    private var idleness: [Finding] {
        let idle = mirror.profiles.values.filter { mirror.presences[$0.name] == .available && isOnShift($0) }
        let waiting = mirror.tickets.values.filter(mirror.waits)
        guard !idle.isEmpty, !waiting.isEmpty else { return [] }
        return idle.sorted { $0.name < $1.name }.compactMap { agent in
            let held = mirror.held(by: agent.name)
            let work = waiting.first { ticket in
                let hasRoom = agent.capacity.hasRoom(
                    forVoice: ticket.record.channel.isVoice,
                    voiceHeld: held.voice,
                    textHeld: held.text
                )
                return hasRoom && isEligible(agent, for: ticket)
            }
            return work.map { Finding(.idle, "\(agent.name) is idle while \($0.number) waits in \($0.queue)") }
        }
    }

    private func isEligible(_ agent: AgentProfile, for ticket: Ticket) -> Bool {
        guard let queue = centre.queue(ticket.queue), agent.queues.contains(queue.key), agent.isSkilled(for: queue)
        else {
            return false
        }
        let isCertified = queue.certificate.map(agent.certificates.contains) ?? true
        let isAtHome = agent.provinces.isEmpty || ticket.record.province.map(agent.provinces.contains) ?? true
        return isCertified && isAtHome && agent.languages.contains("zh-CN") && !ticket.refusedBy.contains(agent.name)
    }

    private func isOnShift(_ agent: AgentProfile) -> Bool {
        // 1970-01-01 was a Thursday, and the centre's clock is eight hours ahead.
        let minutes = (moment.milliseconds + 8 * 3_600_000 + 3 * 86_400_000) / 60_000
        let minuteOfWeek = Int(minutes % 10_080)
        return agent.shifts.isEmpty
            || agent.shifts.contains { shift in
                let opens = (shift.weekday - 1) * 1_440 + shift.start
                let length = shift.end > shift.start ? shift.end - shift.start : shift.end - shift.start + 1_440
                return (minuteOfWeek - opens + 10_080) % 10_080 < length
            }
    }
}
