import Care
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct HandbookNamesTests {
    @Test func `there are thirty-two clauses in eight chapters`() {
        #expect(ClauseNumber.all.count == 32)
        #expect(ClauseNumber.all.first?.description == "1.1")
        #expect(ClauseNumber.all.last?.description == "8.4")
    }

    @Test(arguments: [("R-2.1-01", "2.1"), ("R-2.1-1", nil), ("R-2-01", nil), ("X-2.1-01", nil), ("R-2.1-ab", nil)])
    func `a rule's name states its clause`(name: String, clause: String?) {
        #expect(RuleID(name).clause?.description == clause)
    }

    @Test(arguments: [
        ("ticket.recorded", true), ("ticket.transferOffered", true), ("ticket", false), ("ticket.", false),
        (".recorded", false),
        ("Ticket.recorded", false), ("ticket.recorded.late", false), ("ticket.re corded", false), ("工单.记录", false),
    ])
    func `a fact is named subject, dot, fact`(name: String, isWellFormed: Bool) {
        #expect(FactName(rawValue: name).isWellFormed == isWellFormed)
    }
}
