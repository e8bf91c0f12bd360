import Care
import CareTesting
import Foundation
import Testing

@Suite(.clause("2.2"))
struct AgentProfileTests {
    @Test
    func `a profile survives being written and read`() throws {
        let profile = AgentProfile(
            name: "lin",
            displayName: "林岚",
            skills: ["broadband": 5],
            queues: ["broadband", "back"],
            provinces: ["henan", "hubei"],
            languages: ["zh-CN", "en"],
            certificates: ["live-work"],
            capacity: Capacity(voice: 1, text: 5),
            shifts: [Shift(weekday: 1, start: 480, end: 1_020)]
        )

        let read = try JSONDecoder().decode(AgentProfile.self, from: JSONEncoder().encode(profile))

        #expect(read == profile)
    }

    @Test
    func `a profile needs only a name`() throws {
        let read = try JSONDecoder().decode(AgentProfile.self, from: Data(#"{"name": "lin"}"#.utf8))

        #expect(read == AgentProfile(name: "lin"))
    }

    @Test(arguments: Presence.allCases)
    func `a presence survives being written and read`(presence: Presence) throws {
        let written = try JSONEncoder().encode([presence])

        #expect(try JSONDecoder().decode([Presence].self, from: written) == [presence])
    }

    @Test
    func `a presence is written by its name, with the reason of an absence`() {
        #expect(Presence.away(.meal).rawValue == "away.meal")
        #expect(Presence(rawValue: "away.sleep") == nil)
    }
}
