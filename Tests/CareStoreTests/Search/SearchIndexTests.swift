import CareStore
import CareTesting
import Testing

@Suite(.clause("3.4"))
struct SearchIndexTests {
    @Test(arguments: Driver.underTest)
    func `a place holds a search when it holds every token, newest first`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try SearchIndex.add("aaaaaaaa bbbbbbbb", at: 1, to: connection)
            try SearchIndex.add("bbbbbbbb", at: 2, to: connection)
            try SearchIndex.add("cccccccc bbbbbbbb aaaaaaaa", at: 3, to: connection)
        }

        let found = try await store.database.read { connection in
            try [["aaaaaaaa"], ["bbbbbbbb", "aaaaaaaa"], ["bbbbbbbb"], ["aaaaaaab"]].map {
                try SearchIndex.places(holding: $0, before: .max, limit: 10, in: connection)
            }
        }

        #expect(found == [[3, 1], [3, 1], [3, 2, 1], []])
    }

    @Test(arguments: Driver.underTest)
    func `a part of a token is no token`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try SearchIndex.add("aaaaaaaa", at: 1, to: $0) }

        let found = try await store.database.read {
            try SearchIndex.places(holding: ["aaaa"], before: .max, limit: 10, in: $0)
        }

        #expect(found.isEmpty)
    }

    @Test(arguments: Driver.underTest)
    func `a search goes on before a place and stops at its limit`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for seq in Int64(1)...9 { try SearchIndex.add("aaaaaaaa", at: seq, to: connection) }
        }

        let pages = try await store.database.read { connection in
            try [Int64.max, 6, 2, 1].map {
                try SearchIndex.places(holding: ["aaaaaaaa"], before: $0, limit: 4, in: connection)
            }
        }

        #expect(pages == [[9, 8, 7, 6], [5, 4, 3, 2], [1], []])
    }

    @Test(arguments: Driver.underTest)
    func `what is removed is found no more and the rest stays`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try SearchIndex.add("aaaaaaaa", at: 1, to: connection)
            try SearchIndex.add("aaaaaaaa", at: 2, to: connection)
        }

        try await store.database.write { try SearchIndex.remove("aaaaaaaa", at: 1, from: $0) }

        let found = try await store.database.read {
            try SearchIndex.places(holding: ["aaaaaaaa"], before: .max, limit: 10, in: $0)
        }
        #expect(found == [2])
    }

    @Test(arguments: Driver.underTest)
    func `an emptied index is filled again`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try SearchIndex.add("aaaaaaaa", at: 1, to: $0) }

        try await store.database.write { try SearchIndex.drop(in: $0) }
        try await store.database.write { try SearchIndex.add("aaaaaaaa", at: 2, to: $0) }

        let found = try await store.database.read {
            try SearchIndex.places(holding: ["aaaaaaaa"], before: .max, limit: 10, in: $0)
        }
        #expect(found == [2])
    }

    @Test(arguments: Driver.underTest)
    func `the words of a deed that fails are not indexed`(driver: Driver) async throws {
        struct Mishap: Error {}
        let store = try await driver.migrated()

        await #expect(throws: Mishap.self) {
            try await store.database.write { connection in
                try SearchIndex.add("aaaaaaaa", at: 1, to: connection)
                throw Mishap()
            }
        }
        try await store.database.write { try SearchIndex.add("aaaaaaaa", at: 2, to: $0) }

        let found = try await store.database.read {
            try SearchIndex.places(holding: ["aaaaaaaa"], before: .max, limit: 10, in: $0)
        }
        #expect(found == [2])
    }
}
