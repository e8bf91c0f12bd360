import Care

extension DemoCentre {
    /// Ten queues in three tiers and the lead's desk (handbook 2.2).
    package static let centre = Centre(
        queues: [
            QueueSpec(key: "general", name: Text(zh: "综合热线", en: "General hotline"), overflow: "lead"),
            QueueSpec(
                key: "broadband",
                name: Text(zh: "宽带报障", en: "Broadband faults"),
                skills: ["broadband": 2],
                overflow: "network"
            ),
            QueueSpec(
                key: "mobile",
                name: Text(zh: "移动网络", en: "Mobile network"),
                skills: ["mobile": 2],
                overflow: "network"
            ),
            QueueSpec(
                key: "billing",
                name: Text(zh: "账单与资费", en: "Billing and tariffs"),
                skills: ["billing": 2],
                overflow: "general"
            ),
            QueueSpec(
                key: "number",
                name: Text(zh: "号码与实名", en: "Numbers and identity"),
                skills: ["number": 2],
                certificate: "real-name",
                overflow: "general"
            ),
            QueueSpec(
                key: "value-added",
                name: Text(zh: "增值与活动", en: "Value-added and promotions"),
                overflow: "general"
            ),
            QueueSpec(key: "south", name: Text(zh: "华南综合", en: "Southern provinces"), overflow: "general"),
            QueueSpec(
                key: "elderly",
                name: Text(zh: "长者专线", en: "Line for the elderly"),
                skills: ["care": 2],
                overflow: "general"
            ),
            QueueSpec(
                key: "complaints",
                name: Text(zh: "投诉专席", en: "Complaint desk"),
                tier: 2,
                skills: ["complaint": 3],
                overflow: "lead"
            ),
            QueueSpec(
                key: "network",
                name: Text(zh: "网络支撑", en: "Network back office"),
                tier: 3,
                skills: ["network": 3],
                overflow: "lead"
            ),
            QueueSpec(key: "lead", name: Text(zh: "班长台", en: "Lead's desk"), tier: 3),
        ],
        routing: RoutingTable(routes: routes, fallback: "general"),
        leadQueue: "lead"
    )

    /// The first that fits wins: the law's matters, then people who need a person, then the line of business, then the province.
    private static let routes = [
        Route(Scope([.type: ["complaint", "appeal", "report"]]), to: "complaints"),
        Route(Scope([.channel: ["regulator"]]), to: "complaints"),
        Route(Scope([.vulnerable: ["yes"]]), to: "elderly"),
        Route(Scope([.type: ["fault"], .category: ["broadband"]]), to: "broadband"),
        Route(Scope([.type: ["fault"], .category: ["mobile_network", "roaming"]]), to: "mobile"),
        Route(Scope([.category: ["billing", "tariff", "data_usage", "payment"]]), to: "billing"),
        Route(Scope([.category: ["number"]]), to: "number"),
        Route(Scope([.category: ["value_added", "promotion", "spam_fraud"]]), to: "value-added"),
        Route(Scope([.province: ["广东", "广西", "海南"]]), to: "south"),
    ]
}
