import Care
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct ContactRecordTests {
    private static let whole = ContactRecord(
        channel: .phone,
        name: .clear("王小明"),
        number: .clear("13800000001"),
        province: "河南",
        area: .rural,
        description: .clear("宽带断网"),
        expectedResult: .clear("今天内恢复")
    )

    /// A way to leave something out, and what is then missing.
    struct Gap: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let missing: [String]
        let leaveOut: @Sendable (inout ContactRecord) -> Void

        init(_ name: String, _ missing: [String], _ leaveOut: @escaping @Sendable (inout ContactRecord) -> Void) {
            testDescription = name
            self.missing = missing
            self.leaveOut = leaveOut
        }
    }

    private static let gaps: [Gap] = [
        Gap("nothing", []) { _ in },
        Gap("the address", []) { $0.address = nil },
        Gap("the province", ["place"]) { $0.province = nil },
        Gap("town or country", ["place"]) { $0.area = nil },
        Gap("the name", []) { $0.name = nil },
        Gap("the number", []) { $0.number = nil },
        Gap("name and number", ["identity"]) { ($0.name, $0.number) = (nil, nil) },
        Gap("a number of blanks beside a name", []) { $0.number = .clear(" ") },
        Gap("blanks for both", ["identity"]) { ($0.name, $0.number) = (.clear(" "), .clear("")) },
        Gap("the description", ["description"]) { $0.description = .clear("\n") },
        Gap("the result", ["expectedResult"]) { $0.expectedResult = nil },
        Gap("a result of blanks", ["expectedResult"]) { $0.expectedResult = .clear("　") },
        Gap("everything", ["place", "identity", "description", "expectedResult"]) {
            $0 = ContactRecord(channel: .phone, description: .clear(""))
        },
    ]

    @Test(arguments: gaps)
    func `what is missing is named in the order of the clause, and each of five is a fifth`(gap: Gap) {
        var record = Self.whole

        gap.leaveOut(&record)

        #expect(record.missing == gap.missing)
        #expect(record.completeness == 100 - 20 * gap.missing.count)
    }

    @Test func `blanks are not kept, for sealed nobody would see that they say nothing`() {
        var record = Self.whole
        (record.name, record.number) = (.clear(" "), .clear(""))
        (record.address, record.expectedResult) = (.clear("\t"), .clear("　"))

        let kept = record.withoutBlanks

        #expect([kept.name, kept.number, kept.address, kept.expectedResult] == [nil, nil, nil, nil])
        #expect(kept.description == record.description)
        #expect(Self.whole.withoutBlanks == Self.whole)
    }

    @Test func `a sealed field says something`() {
        var record = Self.whole

        record.expectedResult = .sealed([1, 2, 3])

        #expect(record.missing.isEmpty)
    }

    @Test(arguments: [(59, 59), (60, 60), (61, 60), (500, 60)])
    func `a list shows the first sixty characters in one line`(length: Int, shown: Int) {
        var record = Self.whole
        let words = "断\n" + String(repeating: "网", count: length - 2)

        record.description = .clear(words)

        #expect(record.summary.words?.count == shown)
        #expect(record.summary.words?.contains("\n") == false)
    }

    @Test func `every personal field is changed and no other`() throws {
        var record = Self.whole
        record.address = .clear("中原路 1 号")

        let sealed = record.mapPersonal { _ in PersonalText.sealed([7]) }

        let fields = [sealed.name, sealed.number, sealed.address, sealed.description, sealed.expectedResult]
        #expect(fields.allSatisfy { $0 == .sealed([7]) })
        #expect(sealed.summary == .sealed([7]))
        #expect([sealed.province, sealed.area?.rawValue] == ["河南", "rural"])
    }
}

@Suite(.clause("2.1"))
struct ContactLimitsTests {
    @Test(arguments: [(ContactLimits.description, true), (ContactLimits.description + 1, false)])
    func `a description may be so long and no longer`(length: Int, isLawful: Bool) {
        Self.expect(isLawful, "/description") { $0.record.description = .clear(String(repeating: "断", count: length)) }
    }

    @Test(arguments: [(100, true), (101, false)])
    func `a name may be so long and no longer`(length: Int, isLawful: Bool) {
        Self.expect(isLawful, "/customer/name") { $0.record.name = .clear(String(repeating: "王", count: length)) }
    }

    @Test(arguments: [(32, true), (33, false)])
    func `a number may be so long and no longer`(length: Int, isLawful: Bool) {
        Self.expect(isLawful, "/customer/number") { $0.record.number = .clear(String(repeating: "1", count: length)) }
    }

    @Test(arguments: ["+86 138-0000-0001", "(0371) 6666 6666", "10000"])
    func `a number is written as people write numbers`(number: String) {
        Self.expect(true, "/customer/number") { $0.record.number = .clear(number) }
    }

    @Test(arguments: ["138abc", "１３８", "138/1", "一二三", "138\u{0}"])
    func `what is no number is refused`(number: String) {
        Self.expect(false, "/customer/number") { $0.record.number = .clear(number) }
    }

    @Test(arguments: [
        ("", false), ("北", true), (String(repeating: "省", count: 20), true), (String(repeating: "省", count: 21), false),
    ])
    func `a province has one to twenty characters`(province: String, isLawful: Bool) {
        Self.expect(isLawful, "/place/province") { $0.record.province = province }
    }

    @Test func `the other fields have their lengths`() {
        for (length, isLawful) in [(2_000, true), (2_001, false)] {
            let words = PersonalText.clear(String(repeating: "字", count: length))
            Self.expect(isLawful, "/expectedResult") { $0.record.expectedResult = words }
        }
        for (length, isLawful) in [(500, true), (501, false)] {
            let words = PersonalText.clear(String(repeating: "字", count: length))
            Self.expect(isLawful, "/place/address") { $0.record.address = words }
        }
    }

    @Test func `no field holds a null character`() {
        Self.expect(false, "/expectedResult") { $0.record.expectedResult = .clear("今天\u{0}内") }
    }

    private static let dates: [(span: Span, isLawful: Bool)] = [
        (.minutes(5), true), (Span(milliseconds: 300_001), false), (Span.zero - .days(10_950), true),
        (Span.zero - .days(10_950) - Span(milliseconds: 1), false),
    ]

    @Test(arguments: dates)
    func `a contact is dated neither ahead of the clock nor out of memory`(span: Span, isLawful: Bool) {
        Self.expect(isLawful, "/receivedAt") { $0.receivedAt = .noon + span }
    }

    @Test(arguments: [(Int64(-1), false), (0, true), (86_400, true), (86_401, false)])
    func `a wait is up to a day`(seconds: Int64, isLawful: Bool) {
        Self.expect(isLawful, "/waitedSeconds") { $0.waited = .seconds(seconds) }
    }

    @Test func `history is not dated ahead, nor without words`() {
        let said = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("…"))
        let silent = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear(" "))
        Self.expect(true, "/at") { $0.past = [PastDeed(.said(said), at: .noon + .minutes(5))] }
        Self.expect(false, "/at") { $0.past = [PastDeed(.said(said), at: .noon + .minutes(6))] }
        Self.expect(false, "/text") { $0.past = [PastDeed(.said(silent))] }
    }

    @Test(arguments: [(20, true), (21, false)])
    func `a solution brings up to twenty proofs`(count: Int, isLawful: Bool) {
        let solution = TicketEvent.Solved.because("断", evidence: (0..<count).map(String.init))

        Self.expect(isLawful, "/evidence") { $0.past = [PastDeed(.solved(solution))] }
    }

    @Test func `what is valid comes back without blanks`() throws {
        let contact = ContactRequest.brokenFibre(expectedResult: .clear("  "))

        #expect(try contact.validated(asOf: .noon).record.expectedResult == nil)
    }

    private static func expect(_ isLawful: Bool, _ field: String, _ change: (inout ContactRequest) -> Void) {
        var contact = ContactRequest.brokenFibre()
        change(&contact)
        do {
            _ = try contact.validated(asOf: .noon)
            #expect(isLawful, "\(field) was accepted")
        } catch {
            #expect(!isLawful, "\(error.message.en)")
            #expect(error.field == field)
        }
    }
}
