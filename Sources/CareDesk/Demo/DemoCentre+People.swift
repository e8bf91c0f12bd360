import Care

extension DemoCentre {
    /// The log-ins of the demonstration, each named by role and number.
    static let people: [DemoPerson] = agents + seniors + offices

    private static let agents = [
        agent(1, ["general", "billing", "value-added"], ["billing": 4]),
        agent(
            2,
            ["general", "billing", "number"],
            ["billing": 3, "number": 3],
            languages: ["zh-CN", "en"],
            certificates: ["real-name"]
        ),
        agent(3, ["broadband", "general"], ["broadband": 4]),
        agent(4, ["broadband", "mobile"], ["broadband": 3, "mobile": 3], presence: .busy),
        agent(5, ["mobile", "south", "general"], ["mobile": 3], provinces: ["广东", "广西", "海南"]),
        agent(
            6,
            ["number", "value-added", "general"],
            ["number": 4],
            certificates: ["real-name"],
            presence: .away(.meal)
        ),
        agent(7, ["elderly", "general"], ["care": 4], capacity: Capacity(voice: 1, text: 2)),
        agent(8, ["network", "broadband", "mobile"], ["network": 5, "broadband": 5, "mobile": 5]),
    ]

    private static let seniors = [
        senior("lead1", "演示班长 1", .lead, ["lead", "complaints", "general"], ["complaint": 4]),
        senior("complaints1", "演示投诉专员 1", .complaints, ["complaints"], ["complaint": 5], text: 4),
        senior("duty1", "演示值班长 1", .duty, ["lead"], [:]),
    ]

    private static let offices = [
        DemoPerson("quality1", "演示质检员 1", .quality),
        DemoPerson("trainer1", "演示培训师 1", .trainer),
        DemoPerson("archivist1", "演示档案员 1", .archivist),
        DemoPerson("editor1", "演示手册编辑 1", .editor),
        DemoPerson("security1", "演示安全管理员 1", .security),
        DemoPerson("system1", "演示系统管理员 1", .system),
        DemoPerson("audit1", "演示审计管理员 1", .audit),
        DemoPerson("auditor1", "演示审计员 1", .auditor),
    ]

    private static func agent(
        _ number: Int,
        _ queues: Set<String>,
        _ skills: [String: Int],
        provinces: Set<String> = [],
        languages: Set<String> = ["zh-CN"],
        certificates: Set<String> = [],
        capacity: Capacity = Capacity(),
        presence: Presence = .available
    ) -> DemoPerson {
        let (name, displayName) = ("agent\(number)", "演示坐席 \(number)")
        let profile = AgentProfile(
            name: name,
            displayName: displayName,
            skills: skills,
            queues: queues,
            provinces: provinces,
            languages: languages,
            certificates: certificates,
            capacity: capacity
        )
        return DemoPerson(name, displayName, .agent, profile: profile, presence: presence)
    }

    private static func senior(
        _ name: String,
        _ displayName: String,
        _ role: Role,
        _ queues: Set<String>,
        _ skills: [String: Int],
        text: Int = 3
    ) -> DemoPerson {
        let profile = AgentProfile(
            name: name,
            displayName: displayName,
            skills: skills,
            queues: queues,
            languages: ["zh-CN", "en"],
            capacity: Capacity(voice: 1, text: text)
        )
        return DemoPerson(name, displayName, role, profile: profile)
    }
}
