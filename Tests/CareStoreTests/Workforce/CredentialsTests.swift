import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct CredentialsTests {
    @Test(arguments: Driver.underTest)
    func `a session is found by its hash until it is ended`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let session = Credentials.Session(staff: "lin", expiresAt: 50, csrf: "secret")
        try await store.database.write { connection in
            try Credentials.keep(session, hash: [1], at: 1, in: connection)
            try Credentials.keep(.init(staff: "chen", expiresAt: 60, csrf: "s"), hash: [2], at: 1, in: connection)
        }
        #expect(try await store.database.read { try Credentials.session(hash: [1], in: $0) } == session)

        try await store.database.write { try Credentials.end(sessionHash: [1], in: $0) }

        let left = try await store.database.read { connection in
            try [[1], [2], [3]].map { try Credentials.session(hash: $0, in: connection)?.staff }
        }
        #expect(left == [nil, "chen", nil])
    }

    @Test(arguments: Driver.underTest, [(Int64(49), true), (50, true), (51, false)])
    func `a sweep takes what ended before its moment`(driver: Driver, sweep: (at: Int64, stays: Bool)) async throws {
        let store = try await driver.migrated()
        let session = Credentials.Session(staff: "lin", expiresAt: 50, csrf: "s")
        try await store.database.write { try Credentials.keep(session, hash: [1], at: 1, in: $0) }

        try await store.database.write { try Credentials.sweep(before: sweep.at, in: $0) }

        let found = try await store.database.read { try Credentials.session(hash: [1], in: $0) }
        #expect((found != nil) == sweep.stays)
    }

    @Test(arguments: Driver.underTest)
    func `a token is found by its hash and is no session`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let token = Credentials.Token(staff: "lin", scopes: "read,tickets", expiresAt: 50)
        try await store.database.write { try Credentials.keep(token, hash: [1], at: 1, in: $0) }

        let (found, unknown, session) = try await store.database.read { connection in
            (
                try Credentials.token(hash: [1], in: connection), try Credentials.token(hash: [2], in: connection),
                try Credentials.session(hash: [1], in: connection)
            )
        }

        #expect(found == token)
        #expect(unknown == nil)
        #expect(session == nil)
    }

    @Test(arguments: Driver.underTest)
    func `a hash is kept once`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let token = Credentials.Token(staff: "lin", scopes: "read", expiresAt: 50)
        try await store.database.write { try Credentials.keep(token, hash: [1], at: 1, in: $0) }

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write {
                try Credentials.keep(.init(staff: "chen", scopes: "all", expiresAt: 99), hash: [1], at: 2, in: $0)
            }
        }

        #expect(fault?.kind == .unique)
        #expect(try await store.database.read { try Credentials.token(hash: [1], in: $0) } == token)
    }
}
