import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"), .clause("7.3"))
struct DirectoryApiTests {
    private static let user = "urn:ietf:params:scim:schemas:core:2.0:User"
    private static let wei = #"{"schemas":["\#(user)"],"userName":"wei","displayName":"魏","externalId":"k-1"}"#

    private static func directory(
        _ api: ApiDesk,
        of name: String = "tang",
        _ scopes: Set<String> = ["scim"]
    ) async throws -> TestClient {
        let operating = Actor(.desk, .desk, "test")
        let token = try await api.desk.createToken(for: name, scopes: scopes, validFor: .days(1), by: operating)
        return api.client.bearing(token)
    }

    @Test func `a directory opens an account by which nobody gets in`() async throws {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)

        let opened = try await directory.send(.post, "/scim/v2/Users", Self.wei)
        let person = try await api.desk.person("wei").person

        #expect(opened.status == 201)
        #expect(opened.header("Content-Type") == "application/scim+json")
        #expect(opened.header("ETag") == "\"v2\"")
        #expect([opened["/id"], opened["/externalId"], opened["/active"]] == ["wei", "k-1", true])
        #expect(opened["/roles"] == nil && opened["/entitlements"] == nil)
        #expect(person.state == .opened && person.role == nil && person.agreement == nil)
    }

    @Test
    func `whom it bars is out with the next request, and whom it bars no more is let in by an administrator alone`()
        async throws
    {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)
        func patch(_ flag: Bool) -> String {
            #"""
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
            "Operations":[{"op":"replace","path":"active","value":\#(flag)}]}
            """#
        }

        let before = try await api.lin.send(.get, "/api/v1/me").status
        let barred = try await directory.send(.patch, "/scim/v2/Users/lin", patch(false))
        let after = try await api.lin.send(.get, "/api/v1/me").status
        let resumed = try await api.system.send(.put, "/api/v1/people/lin/activation", "{}")
        let free = try await directory.send(.patch, "/scim/v2/Users/lin", patch(true))
        let seen = try await api.system.send(.get, "/api/v1/people/lin")

        #expect([before, barred.status, after, free.status] == [200, 200, 401, 200])
        #expect(resumed.status == 409 && resumed["/code"] == "directory-bars")
        #expect([barred["/active"], free["/active"]] == [false, true])
        #expect([seen["/state"], seen["/suspension"], seen["/barred"]] == ["suspended", "directory", false])
    }

    @Test func `the page of somebody who is barred says so and offers no activation`() async throws {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)
        let body = #"{"schemas":["\#(Self.user)"],"userName":"lin","displayName":"林","active":false}"#
        _ = try await directory.send(.put, "/scim/v2/Users/lin", body)
        let visitor = try await PageVisitor.known("tang", at: api)

        let page = try await visitor.get("/admin/people/lin")
        let account = try await visitor.get("/account")

        #expect(page.body.contains("目录已禁用此人"))
        #expect(!page.body.contains("/admin/people/lin/activation"))
        #expect(account.body.contains(#"<option value="scim""#))
    }

    @Test(arguments: ["tang all", "tang read tickets", "shen scim", "lin scim", "lin all scim"])
    func `no other scope and no other role opens its door`(who: String) async throws {
        let words = who.split(separator: " ").map(String.init)
        let api = try await ApiDesk()
        let other = try await Self.directory(api, of: words[0], Set(words.dropFirst()))

        let read = try await other.send(.get, "/scim/v2/Users")
        let written = try await other.send(.post, "/scim/v2/Users", "{")

        #expect([read.status, written.status] == [403, 403])
        #expect(read["/schemas/0"] == "urn:ietf:params:scim:api:messages:2.0:Error")
        #expect(read["/status"] == "403")
    }

    @Test func `its token opens nothing else`() async throws {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)

        #expect(try await directory.send(.get, "/api/v1/people").status == 403)
        #expect(try await directory.send(.put, "/api/v1/people/lin/departure", "{}").status == 403)
    }

    @Test func `who saw an older version, or takes a leaver's name, is refused in the protocol's words`() async throws {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)
        let body = #"{"schemas":["\#(Self.user)"],"userName":"lin","displayName":"林"}"#

        let stale = try await directory.send(.put, "/scim/v2/Users/lin", body, headers: ["If-Match": "\"v99\""])
        let taken = try await directory.send(.post, "/scim/v2/Users", body)
        let ended = try await directory.send(.delete, "/scim/v2/Users/lin")
        let gone = try await directory.send(.get, "/scim/v2/Users/lin")
        let again = try await directory.send(.post, "/scim/v2/Users", body)

        #expect([stale.status, taken.status, ended.status, gone.status, again.status] == [412, 409, 204, 404, 409])
        #expect([taken["/scimType"], again["/scimType"]] == ["uniqueness", "uniqueness"])
    }

    @Test func `everything it reads and writes stands in the access log`() async throws {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)
        _ = try await directory.send(.post, "/scim/v2/Users", Self.wei)
        _ = try await directory.send(.get, "/scim/v2/Users/wei")
        _ = try await directory.send(.get, "/scim/v2/Users?count=2")
        let group =
            #"{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"g","members":[{"value":"wei"}]}"#
        _ = try await directory.send(.post, "/scim/v2/Groups", group)

        await api.desk.accessLog.settle()
        let notes = try await api.audit.send(.get, "/api/v1/access?limit=20")
        let found = (0..<20).compactMap { index -> String? in
            guard notes["/items/\(index)/person"] == "tang" else { return nil }
            let parts = ["kind", "object", "reason"].map { notes["/items/\(index)/\($0)"]?.description ?? "-" }
            return parts[1].hasPrefix("group/") ? "\(parts[0]) group \(parts[2])" : parts.joined(separator: " ")
        }

        #expect(
            Set(found) == [
                "administer staff/wei staff.opened", "administer staff/wei staff.linked", "read staff/wei null",
                "read directory null", "administer group group.opened",
            ]
        )
    }

    @Test func `a page of the directory begins where it is asked to and knows how many there are`() async throws {
        let api = try await ApiDesk()
        let directory = try await Self.directory(api)

        let page = try await directory.send(.get, "/scim/v2/Users?startIndex=2&count=3&attributes=userName")
        let none = try await directory.send(.get, "/scim/v2/Users?count=0")

        #expect([page["/totalResults"], page["/startIndex"], page["/itemsPerPage"]] == [9, 2, 3])
        #expect(page["/Resources/0/userName"] == "gu")
        #expect(page["/Resources/0/displayName"] == nil && page["/Resources/0/id"] == "gu")
        #expect([none["/totalResults"], none["/itemsPerPage"]] == [9, 0])
    }
}
