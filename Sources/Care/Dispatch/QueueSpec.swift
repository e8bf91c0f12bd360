/// One queue as the centre describes it: what it asks of an agent and where its work goes when nobody comes (handbook
/// 2.2).
package struct QueueSpec: Hashable, Codable, Sendable {
    package let key: String
    package let name: Text
    /// 一线, 二线, 三线: 1 meets the customer, 2 works behind, 3 is network, billing or legal.
    package let tier: Int
    /// The least level, 1 to 5, of every skill that this work asks for.
    package let skills: [String: Int]
    /// The certificate without which nobody may do this work.
    package let certificate: String?
    /// The queue that takes over when no agent can be found in time.
    package let overflow: String?
    /// The name of the calendar in which the queue is open; nothing is transferred to a closed queue (handbook 2.4).
    package let calendar: String
    /// Whether it takes calls only, or writing only; nil when it takes both.
    package let voice: Bool?

    package init(
        key: String,
        name: Text,
        tier: Int = 1,
        skills: [String: Int] = [:],
        certificate: String? = nil,
        overflow: String? = nil,
        calendar: String = "always",
        voice: Bool? = nil
    ) {
        self.key = key
        self.name = name
        self.tier = tier
        self.skills = skills
        self.certificate = certificate
        self.overflow = overflow
        self.calendar = calendar
        self.voice = voice
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            key: try container.decode(String.self, forKey: .key),
            name: try container.decode(Text.self, forKey: .name),
            tier: try container.decodeIfPresent(Int.self, forKey: .tier) ?? 1,
            skills: try container.decodeIfPresent([String: Int].self, forKey: .skills) ?? [:],
            certificate: try container.decodeIfPresent(String.self, forKey: .certificate),
            overflow: try container.decodeIfPresent(String.self, forKey: .overflow),
            calendar: try container.decodeIfPresent(String.self, forKey: .calendar) ?? "always",
            voice: try container.decodeIfPresent(Bool.self, forKey: .voice)
        )
    }

    /// Whether work that comes by this kind of channel may wait here.
    package func takes(isVoice: Bool) -> Bool { voice == nil || voice == isVoice }
}
