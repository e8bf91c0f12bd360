import CareStore
import CareTesting
import Testing

@Suite(.clause("3.2"))
struct DraftRowsTests {
    private static func row(
        _ staff: String,
        _ ticket: String,
        at moment: Int64,
        _ customer: String = "c1"
    ) -> DraftRows.Row {
        .init(
            staff: staff,
            ticket: ticket,
            customer: customer,
            direction: "note",
            sealed: [1, 2],
            keptAt: moment,
            expiresAt: moment + 10
        )
    }

    @Test(arguments: Driver.underTest, [(Int64(9), true), (10, false), (11, false)])
    func `a draft is there until it expires, for its writer alone`(
        driver: Driver,
        asking: (at: Int64, isThere: Bool)
    )
        async throws
    {
        let store = try await driver.migrated()
        let (own, other) = try await store.database.write { connection in
            try DraftRows.keep(Self.row("lin", "t1", at: -5), in: connection)
            try DraftRows.keep(Self.row("lin", "t1", at: 0), in: connection)
            return (
                try DraftRows.find("lin", on: "t1", asOf: asking.at, in: connection),
                try DraftRows.find("chen", on: "t1", asOf: asking.at, in: connection)
            )
        }

        #expect(own == (asking.isThere ? Self.row("lin", "t1", at: 0) : nil))
        #expect(other == nil)
    }

    @Test(arguments: Driver.underTest)
    func `drafts go by writer and ticket, by ticket, by writer, by customer, and by time`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let left = try await store.database.write { connection in
            func left() throws -> [String] {
                try ["lin", "chen"].flatMap { staff in
                    try DraftRows.others(of: staff, than: "", limit: 10, in: connection).map { "\(staff) \($0)" }
                }
            }
            for (place, ticket) in ["t3", "t2", "t1"].enumerated() {
                for staff in ["lin", "chen"] {
                    try DraftRows.keep(Self.row(staff, ticket, at: Int64(place), "c\(ticket)"), in: connection)
                }
            }
            var seen = [try DraftRows.others(of: "lin", than: "t2", limit: 10, in: connection)]
            try DraftRows.remove("lin", on: "t1", in: connection)
            seen.append(try left())
            try DraftRows.remove(on: "t2", in: connection)
            seen.append(try left())
            try DraftRows.remove(of: "lin", in: connection)
            seen.append(try left())
            try DraftRows.remove(about: "ct1", in: connection)
            seen.append(try left())
            try DraftRows.sweep(by: 10, in: connection)
            seen.append(try left())
            return seen
        }

        #expect(left[0] == ["t3", "t1"])
        #expect(left[1] == ["lin t3", "lin t2", "chen t3", "chen t2", "chen t1"])
        #expect(left[2] == ["lin t3", "chen t3", "chen t1"])
        #expect(left[3] == ["chen t3", "chen t1"])
        #expect(left[4] == ["chen t3"])
        #expect(left[5] == [])
    }
}
