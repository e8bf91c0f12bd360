import Care
import CareStore
import CareTesting
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct OutlookTests {
    private func contact(_ number: String?, _ description: String = "", category: Category? = nil) -> ContactRequest {
        let record = ContactRecord(
            channel: .phone,
            number: number.map(PersonalText.clear),
            description: .clear(description)
        )
        return ContactRequest(record: record, category: category)
    }

    private func notes(_ open: OpenDesk) async throws -> [AccessRow] {
        try await open.desk.accessLog.flush()
        let asked = AccessQuery()
        return try await open.desk.database.read { try asked.page(in: $0) }.rows
            .filter { $0.object.hasPrefix("intake/") }
    }

    @Test func `what the record lacks is said, and without a number nobody is looked at`() async throws {
        let open = try await OpenDesk()

        let outlook = try await open.desk.outlook(of: contact("138000", "断网"), by: .lin)

        #expect(outlook.missing == ["place", "expectedResult"])
        #expect(outlook.open.isEmpty && !outlook.isUrging)
        #expect(try await notes(open).isEmpty)
    }

    @Test func `the open tickets of the number are shown, and the one that it would be counted on`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket

        let same = try await open.desk.outlook(of: contact("+86 13800000001", category: ticket.category), by: .lin)
        let other = Category.allCases.first { $0 != ticket.category }
        let others = try await open.desk.outlook(of: contact("13800000001", category: other), by: .lin)

        #expect(same.open.map(\.row.number) == [ticket.number] && same.open[0].summary != nil)
        #expect(same.isUrging && same.urged == ticket.number)
        #expect(others.open.count == 1 && !others.isUrging)
    }

    @Test func `every look at a number is noted, found or not`() async throws {
        let open = try await OpenDesk()
        let ticket = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket

        _ = try await open.desk.outlook(of: contact("13800000001"), by: .lin)
        _ = try await open.desk.outlook(of: contact("13800000099"), by: .lin)

        let notes = try await notes(open)
        #expect(notes.map(\.result) == ["notFound", "done"])
        #expect(notes.map(\.count) == [0, 1])
        #expect(notes.allSatisfy { !$0.object.contains("138") } && Set(notes.map(\.object)).count == 2)
        #expect(notes.map(\.subject) == [nil, ticket.customer])
        #expect(notes.allSatisfy { $0.actor == "staff/agent/lin" })
    }

    @Test func `whom a matter is about learns nothing of it`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        try await open.desk.join(Newcomer(name: "chen", displayName: "陈", role: .agent, password: nil), by: .zhou)
        _ = try await open.desk.declareConflict(on: number, of: ["chen"], because: "本人", by: .zhou)

        let outlook = try await open.desk.outlook(of: .brokenFibre(), by: .chen)

        #expect(outlook.open.isEmpty && !outlook.isUrging && outlook.alike?.count.rows == 0)
        #expect(try await open.desk.outlook(of: .brokenFibre(), by: .lin).open.count == 1)
    }

    @Test func `an ended ticket is no open one`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.cancel(number, because: "客户撤回", by: .lin)

        let outlook = try await open.desk.outlook(of: .brokenFibre(), by: .lin)

        #expect(outlook.open.isEmpty && !outlook.isUrging && outlook.alike?.count.rows == 0)
    }

    @Test func `what others came with today is counted, by what was chosen or by the words`() async throws {
        let open = try await OpenDesk()
        let category = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.category
        _ = try await open.desk.accept(.brokenFibre(number: "13800000002"), by: .chen)

        let blank = try await open.desk.outlook(of: contact(nil), by: .lin)
        let chosen = try await open.desk.outlook(of: contact(nil, category: category), by: .lin)
        let worded = try await open.desk.outlook(of: contact(nil, "宽带从昨晚开始断网，光猫红灯一直亮"), by: .lin)

        #expect(blank.alike == nil)
        #expect(chosen.alike?.count.rows == 2 && worded.alike?.count.rows == 2)
    }

    @Test func `what no record may hold is refused, and who takes no contacts learns nothing`() async throws {
        let open = try await OpenDesk()

        let long = await #expect(throws: Refusal.self) {
            _ = try await open.desk.outlook(of: contact(nil, String(repeating: "断", count: 20_001)), by: .lin)
        }
        let strange = await #expect(throws: Refusal.self) {
            _ = try await open.desk.outlook(of: contact("13800000001x"), by: .lin)
        }
        let auditor = await #expect(throws: Refusal.self) {
            _ = try await open.desk.outlook(of: .brokenFibre(), by: .staff("wu", .auditor))
        }

        #expect(long?.field == "/description" && strange?.field == "/customer/number" && auditor?.kind == .forbidden)
    }
}
