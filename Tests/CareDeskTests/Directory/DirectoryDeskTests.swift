import Care
import CareDesk
import CareStore
import CareTesting
import Testing

/// What the directory keeps here, and that its rows follow from the journal.
@Suite(.clause("7.2"), .clause("7.3"))
struct DirectoryDeskTests {
    private static let program = Actor(.integration, .system, "tang")

    private static func town() async throws -> (open: OpenDesk, group: DirectoryGroup) {
        let open = try await OpenDesk()
        for name in ["wei", "hua"] {
            let entry = DirectoryEntry(displayName: name, externalID: "k-\(name)", isBarred: name == "hua")
            _ = try await open.desk.openFromDirectory(name, as: entry, by: program)
        }
        let content = DirectoryGroup.Content(displayName: "crew", members: ["wei", "hua"])
        return (open, try await open.desk.openGroup(content, by: program))
    }

    @Test func `somebody who leaves is in no group any more`() async throws {
        let (open, group) = try await Self.town()

        _ = try await open.desk.endFromDirectory("hua", by: Self.program, request: DeedRequest())

        #expect(try await open.desk.directoryGroup(group.id).content.members == ["wei"])
        #expect(try await open.desk.directoryPeople().map(\.name).contains("hua") == false)
    }

    @Test func `a group of strangers is refused`() async throws {
        let (open, group) = try await Self.town()

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.followGroup(group.id, by: Self.program, request: DeedRequest()) { content in
                var content = content
                content.members.insert("nobody")
                return content
            }
        }

        #expect(refusal?.field == "/members")
    }

    @Test func `rows of the directory equal the journal, and dropped ones come back`() async throws {
        let (open, group) = try await Self.town()
        let ended = try await open.desk.openGroup(.init(displayName: "short"), by: Self.program)
        try await open.desk.endGroup(ended.id, by: Self.program, request: DeedRequest())
        _ = try await open.desk.followDirectory("wei", by: Self.program, request: DeedRequest()) { _ in
            DirectoryEntry(displayName: "魏", externalID: nil)
        }
        let clean = try await open.desk.verify().faults

        _ = try await Rebuilder(open.desk).run()
        let folded = try await open.desk.verify().faults
        let groups = try await open.desk.directoryGroups()

        #expect(clean == [])
        #expect(folded == [])
        #expect(groups == [group])
    }

    @Test(arguments: [
        "UPDATE directory_groups SET members = '[\"tang\"]'", "DELETE FROM directory_groups",
        "UPDATE staff SET barred = FALSE WHERE name = 'hua'", "UPDATE staff SET external_id = 'x' WHERE name = 'wei'",
    ])
    func `a row that no event made is found`(statement: String) async throws {
        let (open, _) = try await Self.town()

        try await open.desk.database.write { _ = try $0.execute(statement, []) }

        #expect(try await open.desk.verify().faults.count == 1)
    }
}
