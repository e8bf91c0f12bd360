/// What the centre knows of an agent when it decides what he may be offered (handbook 2.2).
package struct AgentProfile: Hashable, Codable, Sendable {
    /// The user name: the key by which ties are settled.
    package let name: String
    package let displayName: String
    /// His level, 1 to 5, of each skill.
    package let skills: [String: Int]
    /// The queues that he serves, by their keys.
    package let queues: Set<String>
    /// The provinces that he serves; none named means all.
    package let provinces: Set<String>
    /// The languages that he speaks, by their BCP 47 tags.
    package let languages: Set<String>
    package let certificates: Set<String>
    package let capacity: Capacity
    /// None named means that he is always on shift.
    package let shifts: [Shift]

    package init(
        name: String,
        displayName: String? = nil,
        skills: [String: Int] = [:],
        queues: Set<String> = [],
        provinces: Set<String> = [],
        languages: Set<String> = [Language.chinese.rawValue],
        certificates: Set<String> = [],
        capacity: Capacity = Capacity(),
        shifts: [Shift] = []
    ) {
        self.name = name
        self.displayName = displayName ?? name
        self.skills = skills
        self.queues = queues
        self.provinces = provinces
        self.languages = languages
        self.certificates = certificates
        self.capacity = capacity
        self.shifts = shifts
    }

    /// Whether he has every skill that the queue asks for, at its least level or above.
    package func isSkilled(for queue: QueueSpec) -> Bool {
        queue.skills.allSatisfy { skill, least in skills[skill, default: 0] >= least }
    }
}

/// Sets are written in their order, so that the same profile always makes the same bytes.
extension AgentProfile {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func names(_ key: CodingKeys) throws -> Set<String>? {
            try container.decodeIfPresent([String].self, forKey: key).map { Set($0) }
        }
        self.init(
            name: try container.decode(String.self, forKey: .name),
            displayName: try container.decodeIfPresent(String.self, forKey: .displayName),
            skills: try container.decodeIfPresent([String: Int].self, forKey: .skills) ?? [:],
            queues: try names(.queues) ?? [],
            provinces: try names(.provinces) ?? [],
            languages: try names(.languages) ?? [Language.chinese.rawValue],
            certificates: try names(.certificates) ?? [],
            capacity: try container.decodeIfPresent(Capacity.self, forKey: .capacity) ?? Capacity(),
            shifts: try container.decodeIfPresent([Shift].self, forKey: .shifts) ?? []
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(displayName, forKey: .displayName)
        try container.encode(skills, forKey: .skills)
        try container.encode(queues.sorted(), forKey: .queues)
        try container.encode(provinces.sorted(), forKey: .provinces)
        try container.encode(languages.sorted(), forKey: .languages)
        try container.encode(certificates.sorted(), forKey: .certificates)
        try container.encode(capacity, forKey: .capacity)
        try container.encode(shifts, forKey: .shifts)
    }

    private enum CodingKeys: String, CodingKey {
        case name, displayName, skills, queues, provinces, languages, certificates, capacity, shifts
    }
}
