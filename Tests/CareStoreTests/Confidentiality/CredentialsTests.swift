import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct CredentialsTests {
    private static func session(
        _ hash: UInt8,
        of staff: String,
        seenAt: Int64 = 1,
        endsAt: Int64 = 50
    ) -> Credentials.Session {
        Credentials.Session(
            hash: [hash],
            staff: staff,
            createdAt: 1,
            seenAt: seenAt,
            expiresAt: endsAt,
            csrf: "secret",
            address: "10.0.0.7",
            agent: "Firefox"
        )
    }

    private static func token(_ hash: UInt8, of staff: String) -> Credentials.Token {
        Credentials.Token(
            hash: [hash],
            staff: staff,
            label: "import",
            scopes: "read,tickets",
            createdAt: 1,
            expiresAt: 50
        )
    }

    @Test(arguments: Driver.underTest)
    func `a session is found by its hash until it is ended`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let session = Self.session(1, of: "lin")
        try await store.database.write { connection in
            try Credentials.keep(session, in: connection)
            try Credentials.keep(Self.session(2, of: "chen"), in: connection)
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
        try await store.database.write { try Credentials.keep(Self.session(1, of: "lin"), in: $0) }

        try await store.database.write { try Credentials.sweep(before: sweep.at, unusedSince: 0, in: $0) }

        let found = try await store.database.read { try Credentials.session(hash: [1], in: $0) }
        #expect((found != nil) == sweep.stays)
    }

    @Test(arguments: Driver.underTest, [(Int64(6), true), (7, true), (8, false)])
    func `a sweep takes what nobody used since its moment`(driver: Driver, sweep: (at: Int64, stays: Bool)) async throws
    {
        let store = try await driver.migrated()
        try await store.database.write { try Credentials.keep(Self.session(1, of: "lin", seenAt: 7), in: $0) }

        try await store.database.write { try Credentials.sweep(before: 0, unusedSince: sweep.at, in: $0) }

        let found = try await store.database.read { try Credentials.session(hash: [1], in: $0) }
        #expect((found != nil) == sweep.stays)
    }

    @Test(arguments: Driver.underTest)
    func `a use is noted unless a later one was`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Credentials.keep(Self.session(1, of: "lin", seenAt: 7), in: connection)
            try Credentials.see(sessionHash: [1], at: 9, in: connection)
            try Credentials.see(sessionHash: [1], at: 8, in: connection)
        }

        #expect(try await store.database.read { try Credentials.session(hash: [1], in: $0) }?.seenAt == 9)
    }

    @Test(arguments: Driver.underTest)
    func `all of a person's sessions end but the one that is kept`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let ended = try await store.database.write { connection in
            for (hash, staff) in [(UInt8(1), "lin"), (2, "lin"), (3, "lin"), (4, "chen")] {
                try Credentials.keep(Self.session(hash, of: staff, seenAt: Int64(hash)), in: connection)
            }
            return try Credentials.endSessions(of: "lin", but: [2], in: connection)
        }

        #expect(ended == 2)
        let (lin, chen) = try await store.database.read { connection in
            (try Credentials.sessions(of: "lin", in: connection), try Credentials.sessions(of: "chen", in: connection))
        }
        #expect(lin.map(\.hash) == [[2]])
        #expect(chen.map(\.hash) == [[4]])
    }

    @Test(arguments: Driver.underTest)
    func `a token is found by its hash and is no session`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let token = Self.token(1, of: "lin")
        try await store.database.write { try Credentials.keep(token, in: $0) }

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
    func `tokens are listed for one person or for all`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Credentials.keep(Self.token(1, of: "lin"), in: connection)
            try Credentials.keep(Self.token(2, of: "chen"), in: connection)
            try Credentials.see(tokenHash: [2], at: 7, in: connection)
        }

        let (lin, all) = try await store.database.read { connection in
            (try Credentials.tokens(of: "lin", in: connection), try Credentials.tokens(of: nil, in: connection))
        }

        #expect(lin.map(\.hash) == [[1]])
        #expect(all.map(\.usedAt) == [0, 7])
    }

    @Test(arguments: Driver.underTest)
    func `a hash is kept once`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let token = Self.token(1, of: "lin")
        try await store.database.write { try Credentials.keep(token, in: $0) }

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write { try Credentials.keep(Self.token(1, of: "chen"), in: $0) }
        }

        #expect(fault?.kind == .unique)
        #expect(try await store.database.read { try Credentials.token(hash: [1], in: $0) } == token)
    }
}
