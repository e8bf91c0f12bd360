import Care
import CareTesting
import Testing

@testable import CareWeb

@Suite(.clause("7.3"))
struct DirectoryPatchTests {
    private static let wei: [String: JSONValue] = [
        "userName": .text("wei"), "displayName": .text("魏"), "active": .bool(true), "externalId": .text("k-1"),
    ]
    private static let crew: [String: JSONValue] = [
        "displayName": .text("crew"), "members": .list([member("lin"), member("wei")]),
    ]

    private static func member(_ name: String) -> JSONValue { .object(["value": .text(name)]) }

    private static func patched(
        _ object: [String: JSONValue],
        _ kind: DirectoryKind,
        _ operations: String
    ) throws -> [String: JSONValue] {
        let body = #"{"schemas":["\#(DirectoryPatch.schema)"],"Operations":[\#(operations)]}"#
        return try DirectoryPatch(DirectoryBody(bytes: Array(body.utf8)), of: kind).applied(to: object)
    }

    private static func code(
        _ object: [String: JSONValue],
        _ kind: DirectoryKind,
        _ operations: String
    ) throws -> String {
        do {
            _ = try patched(object, kind, operations)
            return "done"
        } catch let refusal as Refusal {
            return refusal.code
        }
    }

    @Test(arguments: [
        (#"{"op":"replace","path":"displayName","value":"华"}"#, "displayName", JSONValue.text("华")),
        (#"{"op":"Replace","path":"DISPLAYNAME","value":"华"}"#, "displayName", .text("华")),
        (#"{"op":"add","value":{"externalId":"k-2","id":"x","meta":{}}}"#, "externalId", .text("k-2")),
        (
            #"{"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:active","value":false}"#, "active",
            .bool(false)
        ),
        (#"{"op":"remove","path":"externalId"}"#, "externalId", nil),
        (#"{"op":"replace","path":"externalId","value":null}"#, "externalId", nil),
        (#"{"op":"replace","path":"userName","value":"wei"}"#, "userName", .text("wei")),
        (#"{"op":"replace","path":"emails[type eq \"work\"].value","value":"a@b.c"}"#, "emails", nil),
        (#"{"op":"add","path":"name.givenName","value":"华"}"#, "name", nil),
    ])
    func `an operation changes the place that it names`(operation: String, name: String, value: JSONValue?) throws {
        #expect(try Self.patched(Self.wei, .user, operation)[name] == value)
    }

    @Test(arguments: [
        (#"{"op":"replace","path":"userName","value":"hua"}"#, "immutable"),
        (#"{"op":"remove","path":"userName"}"#, "immutable"), (#"{"op":"remove","path":"displayName"}"#, "immutable"),
        (#"{"op":"add","path":"roles","value":[{"value":"system"}]}"#, "immutable"),
        (#"{"op":"add","value":{"roles":[{"value":"system"}]}}"#, "immutable"),
        (#"{"op":"add","path":"entitlements","value":[{"value":"log-in"}]}"#, "immutable"),
        (#"{"op":"replace","path":"id","value":"x"}"#, "immutable"),
        (#"{"op":"replace","path":"password","value":"x"}"#, "invalid-path"),
        (#"{"op":"replace","path":"active.x","value":1}"#, "invalid-path"),
        (#"{"op":"replace","path":"active[x eq 1]","value":1}"#, "invalid-path"),
        (#"{"op":"remove"}"#, "no-target"), (#"{"op":"add","value":"x"}"#, "invalid-syntax"),
        (#"{"op":"move","path":"active"}"#, "invalid-syntax"), (#"{"path":"active"}"#, "invalid-syntax"),
        ("1", "invalid-syntax"),
    ])
    func `what the directory may not say is refused`(operation: String, code: String) throws {
        #expect(try Self.code(Self.wei, .user, operation) == code)
    }

    @Test(arguments: [
        (#"{"op":"add","path":"members","value":[{"value":"hua"}]}"#, ["lin", "wei", "hua"]),
        (#"{"op":"add","path":"members","value":{"value":"hua"}}"#, ["lin", "wei", "hua"]),
        (#"{"op":"replace","path":"members","value":[{"value":"hua"}]}"#, ["hua"]),
        (#"{"op":"remove","path":"members"}"#, []),
        (#"{"op":"remove","path":"members[value eq \"lin\"]"}"#, ["wei"]),
        (#"{"op":"remove","path":"members[value eq \"hua\"]"}"#, ["lin", "wei"]),
        (#"{"op":"remove","path":"members","value":[{"value":"wei"}]}"#, ["lin"]),
        (#"{"op":"remove","path":"members","value":["wei"]}"#, ["lin", "wei"]),
        (
            #"{"op":"remove","path":"members[value eq \"lin\"]"},{"op":"add","value":{"members":[{"value":"hua"}]}}"#,
            ["wei", "hua"]
        ),
    ])
    func `members come and go one by one or all at once`(operations: String, names: [String]) throws {
        let members = try Self.patched(Self.crew, .group, operations)["members"]

        #expect(members == .list(names.map(Self.member)))
    }

    @Test(arguments: [
        (#"{"op":"replace","path":"members[value eq \"lin\"].value","value":"hua"}"#, "immutable"),
        (#"{"op":"replace","path":"members[value eq \"lin\"]","value":{"value":"hua"}}"#, "immutable"),
        (#"{"op":"replace","path":"members[value eq \"hua\"]","value":{"value":"x"}}"#, "no-target"),
        (#"{"op":"remove","path":"members[value eq]"}"#, "invalid-path"),
    ])
    func `a member is taken or left whole`(operation: String, code: String) throws {
        #expect(try Self.code(Self.crew, .group, operation) == code)
    }

    @Test(arguments: [(200, "done"), (201, "too-many-operations")])
    func `a patch has two hundred operations at most`(count: Int, code: String) throws {
        let one = #"{"op":"remove","path":"externalId"}"#

        #expect(try Self.code(Self.wei, .user, Array(repeating: one, count: count).joined(separator: ",")) == code)
    }
}
