import Care
import CareTesting
import Testing

@Suite(.clause("7.2"))
struct ReachTests {
    /// A ticket as reach sees it.
    private struct Seen: Reachable {
        var queue = "general"
        var offeredQueue: String?
        var knownProvince: String? = "河南"
        var parties: Set<String> = []
        var concerned: Set<String> = []

        func involves(_ person: String) -> Bool { parties.contains(person) }
        func concerns(_ person: String) -> Bool { concerned.contains(person) }
    }

    private static let narrow = Reach(.part(queues: ["general"], provinces: ["河南"]), of: "lin")

    @Test func `a part holds what stands in its queues and provinces and no more`() {
        #expect(Self.narrow.holds(Seen()))
        #expect(!Self.narrow.holds(Seen(queue: "lead")))
        #expect(!Self.narrow.holds(Seen(knownProvince: "广东")))
        #expect(Self.narrow.holds(Seen(knownProvince: nil)))
        #expect(Self.narrow.holds(Seen(queue: "lead", offeredQueue: "general")))
    }

    @Test func `what somebody has to do with he reaches wherever it stands`() {
        #expect(Self.narrow.holds(Seen(queue: "lead", knownProvince: "广东", parties: ["lin"])))
        #expect(!Self.narrow.holds(Seen(queue: "lead", knownProvince: "广东", parties: ["chen"])))
    }

    @Test func `what is about somebody he never reaches, also when he holds it or reaches everything`() {
        let about = Seen(parties: ["lin"], concerned: ["lin"])

        #expect(!Self.narrow.holds(about))
        #expect(!Reach(.everything, of: "lin").holds(about))
        #expect(Reach(.everything, of: "chen").holds(about))
        #expect(Reach.everything.holds(about))
    }

    @Test func `a role that reads nothing reaches nothing, not even its own`() {
        let reach = Reach(of: .staff("tang", .system), profile: nil, granted: ReachGrant())

        #expect(!reach.holds(Seen(parties: ["tang"])))
    }

    @Test func `an agent reaches the queues and provinces of his profile, a lead everything`() {
        let profile = AgentProfile(name: "lin", queues: ["general", "south"], provinces: ["广东"])

        #expect(
            Reach(of: .staff("lin", .agent), profile: profile, granted: nil).extent
                == .part(queues: ["general", "south"], provinces: ["广东"])
        )
        #expect(Reach(of: .staff("lin", .lead), profile: profile, granted: nil).extent == .everything)
        #expect(Reach(of: .staff("he", .quality), profile: profile, granted: nil).extent == .everything)
        #expect(Reach(of: .dispatcher, profile: nil, granted: nil) == .everything)
    }

    @Test func `what was granted stands in place of role and profile`() {
        let profile = AgentProfile(name: "lin", queues: ["general"])
        let grant = ReachGrant(provinces: ["海南"])

        #expect(
            Reach(of: .staff("lin", .agent), profile: profile, granted: grant).extent
                == .part(queues: nil, provinces: ["海南"])
        )
        #expect(
            Reach(of: .staff("zhou", .lead), profile: nil, granted: grant).extent
                == .part(queues: nil, provinces: ["海南"])
        )
        #expect(Reach(of: .staff("lin", .agent), profile: profile, granted: ReachGrant()).extent == .everything)
    }
}
