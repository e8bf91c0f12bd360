import Care
import CareTesting

/// The small centre in which the dispatch tests play: two queues, three agents.
extension QueueSpec {
    static let broadband = QueueSpec(
        key: "broadband",
        name: Text(zh: "宽带", en: "Broadband"),
        skills: ["broadband": 3],
        overflow: "back"
    )
    static let back = QueueSpec(key: "back", name: Text(zh: "后台", en: "Back office"), tier: 2)
    static let live = QueueSpec(key: "live", name: Text(zh: "带电作业", en: "Live work"), certificate: "live-work")
}

extension AgentProfile {
    static let lin = AgentProfile(name: "lin", skills: ["broadband": 5], queues: ["broadband", "back", "live"])
    static let chen = AgentProfile(name: "chen", skills: ["broadband": 3], queues: ["broadband"])
    static let zhao = AgentProfile(name: "zhao", skills: ["broadband": 3], queues: ["broadband"])

    static func agent(
        _ name: String = "lin",
        level: Int = 3,
        queues: Set<String> = ["broadband", "back", "live"],
        provinces: Set<String> = [],
        languages: Set<String> = ["zh-CN"],
        certificates: Set<String> = [],
        capacity: Capacity = Capacity(),
        shifts: [Shift] = []
    ) -> AgentProfile {
        AgentProfile(
            name: name,
            skills: ["broadband": level],
            queues: queues,
            provinces: provinces,
            languages: languages,
            certificates: certificates,
            capacity: capacity,
            shifts: shifts
        )
    }
}

extension Demand {
    static func ticket(
        _ ticket: String = "T1",
        in queue: String = "broadband",
        priority: Priority = .p3,
        due: Span = .hours(24),
        received: Span = .zero,
        isVoice: Bool = false
    ) -> Demand {
        Demand(
            ticket: ticket,
            queue: queue,
            priority: priority,
            dueAt: .noon + due,
            receivedAt: .noon + received,
            isVoice: isVoice
        )
    }

    func changed(_ change: (inout Demand) -> Void) -> Demand {
        var copy = self
        change(&copy)
        return copy
    }
}

extension DispatchFloor {
    /// A floor on which these agents have been available since noon.
    static func staffed(by agents: AgentProfile...) -> DispatchFloor {
        var floor = DispatchFloor(queues: [.broadband, .back, .live])
        for agent in agents {
            floor.set(agent)
            floor.setPresence(agent.name, .available, asOf: .noon)
        }
        return floor
    }

    /// Sends a ticket and says who got it.
    mutating func send(_ demand: Demand, asOf moment: Moment = .noon) -> String? {
        arrive(demand, asOf: moment)?.agent
    }
}
