import Care
import CareTesting
import Testing

@Suite(.clause("3.2"))
struct CompanyTests {
    private var company = Company()

    private mutating func join(
        _ person: String,
        at ticket: String = "GZ1",
        isTyping: Bool = false,
        after span: Span = .zero
    ) -> Bool {
        company.join(person, named: person.uppercased(), isTyping: isTyping, at: ticket, now: .noon + span)
    }

    private func seen(by person: String, after span: Span = .zero) -> [String] {
        let now = Moment.noon + span
        return company.others(than: person, at: "GZ1", now: now).map { $0.name + ($0.isTyping(at: now) ? "*" : "") }
    }

    @Test mutating func `each sees the others at his ticket, who writes first, and never himself`() {
        _ = join("lin")
        _ = join("chen")
        _ = join("zhou", isTyping: true)
        _ = join("he", at: "GZ2")

        #expect(seen(by: "lin") == ["ZHOU*", "CHEN"])
        #expect(seen(by: "zhou") == ["CHEN", "LIN"])
    }

    @Test(arguments: [(44_999, true), (45_000, false), (45_001, false)])
    mutating func `who says nothing is gone when his time is over`(milliseconds: Int64, isThere: Bool) {
        _ = join("lin")

        #expect(seen(by: "chen", after: Span(milliseconds: milliseconds)) == (isThere ? ["LIN"] : []))
    }

    @Test(arguments: [(9_999, true), (10_000, false), (10_001, false)])
    mutating func `who stops writing only looks`(milliseconds: Int64, isTyping: Bool) {
        _ = join("lin", isTyping: true)

        #expect(seen(by: "chen", after: Span(milliseconds: milliseconds)) == [isTyping ? "LIN*" : "LIN"])
    }

    @Test mutating func `a second window that only looks does not take the pen from the first`() {
        _ = join("lin", isTyping: true)
        _ = join("lin", after: .seconds(1))

        #expect(seen(by: "chen", after: .seconds(2)) == ["LIN*"])
    }

    @Test mutating func `the others are told of who comes, writes or goes, and not of who is still there`() {
        let told = [
            join("lin"), join("lin", after: .seconds(20)), join("lin", isTyping: true, after: .seconds(21)),
            company.leave("lin", at: "GZ1", now: .noon + .seconds(22)),
            company.leave("lin", at: "GZ1", now: .noon + .seconds(22)),
        ]

        #expect(told == [true, false, true, true, false])
    }

    @Test mutating func `with one ticket too many somebody leaves the one he was at the longest ago`() {
        for ticket in 1...Company.mostTickets {
            _ = join("lin", at: "GZ\(ticket)", after: Span(milliseconds: Int64(ticket)))
        }
        _ = join("lin", at: "GZ1", after: .seconds(1))

        _ = join("lin", at: "GZ99", after: .seconds(2))

        let own = company.tickets(of: "lin", now: .noon + .seconds(2))
        #expect(own.count == Company.mostTickets)
        #expect(own.contains("GZ1") && own.contains("GZ99") && !own.contains("GZ2"))
    }

    @Test mutating func `a ticket holds so many and no more`() {
        for place in 1...Company.mostMembers { _ = join("agent\(place)") }

        let isNews = join("late")
        #expect(!isNews)
        #expect(seen(by: "lin").count == Company.mostMembers)
    }

    @Test mutating func `whoever left without a word is forgotten`() {
        _ = join("lin")
        _ = join("chen", at: "GZ2", after: .seconds(30))

        company.prune(now: .noon + .seconds(50))

        #expect(company.count == 1)
        #expect(company.tickets(of: "lin", now: .noon) == [])
    }
}
