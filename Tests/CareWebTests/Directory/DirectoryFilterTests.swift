import Care
import CareTesting
import Testing

@testable import CareWeb

@Suite(.clause("7.3"))
struct DirectoryFilterTests {
    private static let wei: [String: JSONValue] = [
        "id": .text("wei"), "userName": .text("wei"), "displayName": .text("Wei Hua"), "active": .bool(true),
        "roles": .list([.object(["value": .text("agent")])]),
        "meta": .object(["created": .text("2026-11-23T09:00:00+08:00")]),
    ]

    @Test(arguments: [
        (#"userName eq "wei""#, true), (#"userName eq "Wei""#, false), (#"USERNAME EQ "wei""#, true),
        (#"displayName eq "wei hua""#, true), (#"displayName sw "wei" and displayName ew "hua""#, true),
        (#"displayName co "i h""#, true), (#"userName ne "wei""#, false), (#"externalId ne "x""#, true),
        ("externalId pr", false), ("not (externalId pr)", true), ("externalId eq null", true),
        ("userName ne null", true),
        ("active eq true", true), ("active eq false", false), ("active pr and not (active eq false)", true),
        (#"userName eq "x" or userName eq "wei" and active eq true"#, true),
        (#"(userName eq "x" or userName eq "wei") and active eq false"#, false),
        (#"roles.value eq "agent""#, true), (#"roles eq "agent""#, true), (#"roles[value eq "agent"]"#, true),
        (#"roles[value eq "lead"]"#, false),
        (#"urn:ietf:params:scim:schemas:core:2.0:User:userName eq "wei""#, true),
        (#"meta.created gt "2026-11-23T00:59:59Z""#, true), (#"meta.created gt "2026-11-23T01:00:00Z""#, false),
        (#"meta.created ge "2026-11-23T01:00:00Z""#, true), (#"userName lt "x""#, true),
        (#"displayName eq "\"quoted\"""#, false),
    ])
    func `a filter finds what it says and nothing else`(text: String, isFound: Bool) throws {
        #expect(try DirectoryFilterReader.filter(text, of: .user).fits(Self.wei) == isFound)
    }

    @Test(arguments: [
        "", "userName", "userName eq", "eq eq eq", #"userName eq "wei" and"#, #"userName eq "wei"#, "userName eq wei",
        "userName eq 1", #"active co "t""#, "active gt true", "nothing pr", "roles.nothing pr", "roles[nothing pr]",
        #"userName[value eq "x"]"#, "(active pr", "active pr)", "not active pr", #"meta.created gt "yesterday""#,
        #"emails.value eq "a@b.c""#, #"password eq "x""#,
    ])
    func `a filter that cannot be read is refused`(text: String) {
        #expect(throws: Refusal.self) { try DirectoryFilterReader.filter(text, of: .user) }
    }

    @Test(arguments: [(8, true), (9, false)])
    func `brackets stand in one another eight deep and not deeper`(depth: Int, isRead: Bool) {
        let text = String(repeating: "(", count: depth) + "active pr" + String(repeating: ")", count: depth)

        #expect(((try? DirectoryFilterReader.filter(text, of: .user)) != nil) == isRead)
    }

    @Test(arguments: [(32, true), (33, false)])
    func `a filter has thirty-two comparisons at most`(count: Int, isRead: Bool) {
        let text = Array(repeating: "active pr", count: count).joined(separator: " or ")

        #expect(((try? DirectoryFilterReader.filter(text, of: .user)) != nil) == isRead)
    }

    @Test(arguments: [(1_000, true), (1_001, false)])
    func `a filter has a thousand bytes at most`(length: Int, isRead: Bool) {
        let text = #"userName eq "\#(String(repeating: "x", count: length - 14))""#

        #expect(text.utf8.count == length)
        #expect(((try? DirectoryFilterReader.filter(text, of: .user)) != nil) == isRead)
    }

    @Test(arguments: [
        (#"userName eq "wei""#, "wei"), (#"id eq "wei""#, "wei"), (#"displayName eq "wei""#, nil),
        (#"not (userName eq "wei")"#, nil), (#"userName eq "wei" or active pr"#, nil),
    ])
    func `a filter for one name alone is answered by its row`(text: String, name: String?) throws {
        #expect(try DirectoryFilterReader.filter(text, of: .user).onlyName == name)
    }
}
