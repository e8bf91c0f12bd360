import Care
import CareDesk

/// Compares what the dispatcher remembers with what the journal says.
struct MemoryCheck {
    let mirror: FloorMirror
    let desk: Desk

    func findings() async -> [Finding] {
        var findings: [Finding] = []
        for agent in mirror.profiles.keys.sorted() {
            let (held, standing) = (mirror.held(by: agent), await desk.dispatcher.standing(of: agent))
            if standing.tickets != held.voice + held.text {
                findings.append(
                    Finding(
                        .memory,
                        "\(agent) holds \(held.voice + held.text), the dispatcher thinks \(standing.tickets)"
                    )
                )
            }
            if standing.presence != mirror.presences[agent] ?? .offline {
                findings.append(Finding(.memory, "\(agent) is \(standing.presence.rawValue) to the dispatcher"))
            }
        }
        for ticket in mirror.tickets.values.sorted(by: { $0.number < $1.number }) {
            let isInLine = await desk.dispatcher.explainWaiting(ticket.number, asOf: desk.clock()) != nil
            if isInLine != mirror.waits(ticket) {
                findings.append(
                    Finding(.memory, "\(ticket.number) waits: \(mirror.waits(ticket)), in line: \(isInLine)")
                )
            }
        }
        return findings
    }
}
