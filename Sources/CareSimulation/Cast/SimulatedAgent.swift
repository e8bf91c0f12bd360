import Care

/// Somebody at a desk, with habits.
struct SimulatedAgent: Sendable {
    let profile: AgentProfile
    let role: Role
    /// How many offers in a hundred he gives back, and how many he does not notice.
    let refuses: Int
    let ignores: Int
    /// The hours at which his day begins and ends; the same when he is always there.
    let begins: Int
    let ends: Int

    var name: String { profile.name }
    var actor: Actor { .staff(name, role) }
    var isAlwaysThere: Bool { begins == ends }

    init(_ name: String, _ role: Role, queues: Set<String>, skills: [String: Int], dice: inout Dice) {
        self.role = role
        refuses = dice.number(0..<12)
        ignores = dice.number(0..<10)
        (begins, ends) = dice.pick([(0, 0), (8, 18), (9, 21), (12, 24), (20, 8)]) ?? (0, 0)
        let hasShifts = begins != ends && dice.chance(50)
        let (start, end) = (begins * 60, ends * 60)
        profile = AgentProfile(
            name: name,
            skills: skills,
            queues: queues,
            provinces: role == .agent && dice.chance(15) ? ["江苏", "四川", "北京", "河南"] : [],
            languages: ["zh-CN"],
            certificates: dice.chance(60) ? ["real-name"] : [],
            capacity: Capacity(voice: 1, text: dice.number(2..<5)),
            shifts: hasShifts ? (1...7).map { Shift(weekday: $0, start: start, end: end) } : []
        )
    }

    /// Somebody whom the centre knows already, always there.
    init(_ profile: AgentProfile, _ role: Role, dice: inout Dice) {
        self.profile = profile
        self.role = role
        refuses = dice.number(0..<8)
        ignores = dice.number(0..<5)
        (begins, ends) = (0, 0)
    }

    /// The people of a centre: every queue is served by somebody, and two lead.
    static func staff(_ count: Int, serving centre: Centre, dice: inout Dice) -> [SimulatedAgent] {
        let skills = ["broadband", "mobile", "billing", "number", "care", "complaint", "network"]
        let keys = centre.queues.map(\.key)
        let agents = (0..<count).map { number in
            let own = (0..<3).map { keys[(number + $0 * count) % keys.count] }
            let level = Dictionary(uniqueKeysWithValues: skills.map { ($0, dice.number(2..<6)) })
            return SimulatedAgent(
                "agent\(number + 1)",
                .agent,
                queues: Set(own + ["general"]),
                skills: level,
                dice: &dice
            )
        }
        let all = Dictionary(uniqueKeysWithValues: skills.map { ($0, 5) })
        return agents + [
            SimulatedAgent("lead1", .lead, queues: ["lead", "general"], skills: all, dice: &dice),
            SimulatedAgent("lead2", .lead, queues: ["lead"], skills: all, dice: &dice),
            SimulatedAgent("complaints1", .complaints, queues: ["complaints"], skills: all, dice: &dice),
        ]
    }
}
