import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

/// Accounts through the interface: who may, what is answered, and the moment at which a way in ends.
@Suite(.clause("7.2"), .clause("7.3"))
struct PeopleApiTests {
    private static let opening = #"{"name":"wei","displayName":"魏"}"#

    @Test func `two people open an account, and it shows what each of them did`() async throws {
        let api = try await ApiDesk()

        let opened = try await api.system.send(.post, "/api/v1/people", Self.opening)
        let early = try await api.system.send(.put, "/api/v1/people/wei/activation", "{}")
        let signed = #"{"signedOn":"2026-01-05","reference":"BM-7"}"#
        _ = try await api.security.send(.put, "/api/v1/people/wei/agreement", signed)
        _ = try await api.security.send(.put, "/api/v1/people/wei/role", #"{"role":"quality"}"#)
        let active = try await api.system.send(.put, "/api/v1/people/wei/activation", "{}")

        #expect([opened.status, early.status, active.status] == [201, 409, 200])
        #expect(opened.header("Location") == "/api/v1/people/wei")
        #expect(early["/code"] == "account-incomplete")
        #expect([active["/state"], active["/role"], active["/agreement/reference"]] == ["active", "quality", "BM-7"])
        #expect([active["/history/0/type"], active["/history/3/type"]] == ["staff.activated", "staff.opened"])
    }

    @Test func `a picture of the account that is old changes nothing`() async throws {
        let api = try await ApiDesk()
        let opened = try await api.system.send(.post, "/api/v1/people", Self.opening)
        let tag = try #require(opened.header("ETag"))
        let grant = #"{"role":"quality"}"#

        let first = try await api.security.send(.put, "/api/v1/people/wei/role", grant, headers: ["If-Match": tag])
        let second = try await api.security.send(.put, "/api/v1/people/wei/role", grant, headers: ["If-Match": tag])

        #expect([first.status, second.status] == [200, 412])
    }

    @Test func `the session of somebody who is suspended ends with the next request`() async throws {
        let api = try await ApiDesk()
        let before = try await api.lin.send(.get, "/api/v1/me")

        let out = try await api.system.send(
            .delete,
            "/api/v1/people/lin/activation",
            #"{"reason":"inquiry"}"#
        )
        let after = try await api.lin.send(.get, "/api/v1/me")

        #expect([before.status, out.status, after.status] == [200, 200, 401])
        #expect(out["/suspension"] == "inquiry")
    }

    @Test(arguments: ["/api/v1/people", "/api/v1/people/tang"])
    func `who neither keeps accounts nor grants nor audits does not read them`(path: String) async throws {
        let api = try await ApiDesk()
        let statuses = [
            try await api.lin.send(.get, path).status, try await api.system.send(.get, path).status,
            try await api.security.send(.get, path).status, try await api.audit.send(.get, path).status,
        ]

        #expect(statuses == [403, 200, 200, 200])
    }

    @Test func `a list is narrowed by role, state and name, and goes on where it ended`() async throws {
        let api = try await ApiDesk()
        _ = try await api.system.send(.post, "/api/v1/people", Self.opening)

        let opened = try await api.system.send(.get, "/api/v1/people?state=opened")
        let named = try await api.system.send(.get, "/api/v1/people?q=%E9%AD%8F")
        let first = try await api.system.send(.get, "/api/v1/people?limit=1")
        let mark = try #require(first["/next"])
        let second = try await api.system.send(.get, "/api/v1/people?limit=1&after=\(mark)")

        #expect([opened["/items/0/name"], named["/items/0/name"]] == ["wei", "wei"])
        #expect(first["/items/0/name"] != second["/items/0/name"])
        #expect(try await api.system.send(.get, "/api/v1/people?state=asleep").status == 400)
    }

    @Test(arguments: [
        (#"{"name":"a b"}"#, "/name"), (#"{"name":"\u202eab"}"#, "/name"),
        (#"{"name":"wei","displayName":"\u202e"}"#, "/displayName"),
        (#"{"name":"wei","password":"short"}"#, "/password"),
    ])
    func `what is no account is refused at its field`(body: String, field: String) async throws {
        let api = try await ApiDesk()

        let answer = try await api.system.send(.post, "/api/v1/people", body)

        #expect(answer.status == 422)
        #expect(answer["/field"]?.description == field)
    }

    @Test(arguments: ["%00", "a%2Fb", "nobody", "%E9%AD%8F"])
    func `a name that nobody has is not there`(name: String) async throws {
        let api = try await ApiDesk()

        let read = try await api.system.send(.get, "/api/v1/people/\(name)")
        let ended = try await api.system.send(.put, "/api/v1/people/\(name)/departure", "{}")

        #expect(read.status == 404)
        #expect(ended.status == 404)
    }
}
