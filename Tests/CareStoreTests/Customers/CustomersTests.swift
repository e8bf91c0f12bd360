import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct CustomersTests {
    @Test(arguments: Driver.underTest)
    func `a customer is found by the index of the number and by id`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Customers.insert(id: "a", numberIndex: [1, 2], wrappedKey: .first(7), at: 1, into: connection)
            try Customers.insert(id: "b", numberIndex: [1, 3], wrappedKey: .first(8), at: 1, into: connection)
        }

        let (byNumber, nobody, byID) = try await store.database.read { connection in
            (
                try Customers.find(numberIndex: [1, 3], in: connection),
                try Customers.find(numberIndex: [1], in: connection),
                try Customers.find(ids: ["a", "b", "c"], in: connection)
            )
        }

        #expect(byNumber?.id == "b")
        #expect(byNumber?.wrappedKey == [8])
        #expect(nobody == nil)
        #expect(byID.map(\.id).sorted() == ["a", "b"])
        #expect(try await store.database.read { try Customers.find(ids: [], in: $0).isEmpty })
    }

    @Test(arguments: Driver.underTest)
    func `one number belongs to one customer, and many may have none`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Customers.insert(id: "a", numberIndex: [1], wrappedKey: .first(7), at: 1, into: connection)
            try Customers.insert(id: "b", numberIndex: nil, wrappedKey: .first(7), at: 1, into: connection)
            try Customers.insert(id: "c", numberIndex: nil, wrappedKey: .first(7), at: 1, into: connection)
        }

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write {
                try Customers.insert(id: "d", numberIndex: [1], wrappedKey: .first(7), at: 1, into: $0)
            }
        }

        #expect(fault?.kind == .unique)
        #expect(try await store.database.read { try Customers.find(ids: ["d"], in: $0).isEmpty })
    }

    @Test(arguments: Driver.underTest)
    func `a shredded customer keeps the row and loses key and number`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Customers.insert(id: "a", numberIndex: [1], wrappedKey: .first(7), at: 1, into: connection)
            try Customers.insert(id: "b", numberIndex: [2], wrappedKey: .first(8), at: 1, into: connection)
        }

        try await store.database.write { try Customers.shred(id: "a", in: $0) }

        let (byNumber, rows) = try await store.database.read { connection in
            (
                try Customers.find(numberIndex: [1], in: connection),
                try Customers.find(ids: ["a", "b"], in: connection).sorted { $0.id < $1.id }
            )
        }
        #expect(byNumber == nil)
        #expect(rows.map(\.id) == ["a", "b"])
        #expect(rows.map(\.wrappedKey) == [nil, [8]])
        try await store.database.write {
            try Customers.insert(id: "c", numberIndex: [1], wrappedKey: .first(9), at: 2, into: $0)
        }
    }
}

extension WrappedKey {
    /// A key of a desk that was never opened.
    static func first(_ byte: UInt8) -> WrappedKey { WrappedKey(bytes: [byte], generation: nil) }
}
