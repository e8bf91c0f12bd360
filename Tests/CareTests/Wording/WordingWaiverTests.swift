import CareTesting
import Testing

@testable import Care

@Suite(.clause("3.3"))
struct WordingWaiverTests {
    private func report(_ grades: WordingGrade..., aspect: WordingAspect = .forbidden) -> WordingReport {
        WordingReport(
            grades.enumerated().map { index, grade in
                WordingFinding(
                    place: index..<index + 1,
                    words: "13812345678",
                    group: "group-\(grade.rawValue)",
                    aspect: aspect,
                    grade: grade,
                    clause: ClauseNumber(3, 3),
                    rule: grade == .warn ? RuleID("R-3.3-02") : nil,
                    right: Text(zh: "改", en: "Mend")
                )
            }
        )
    }

    @Test func `nothing found, or only a reminder, lets a reply go without a word`() throws {
        #expect(try report().waiver(because: nil) == nil)
        #expect(try report(.note).waiver(because: "理由") == nil)
    }

    @Test(arguments: [nil, "", "  \n"])
    func `what needs a reason waits for one`(reason: String?) throws {
        let refusal = #expect(throws: Refusal.self) { try report(.note, .warn).waiver(because: reason) }

        #expect(refusal?.code == "wording-needs-reason")
        #expect(refusal?.field == "/reason")
        #expect(refusal?.rule == RuleID("R-3.3-02"))
    }

    @Test func `with a reason it goes out, and both are kept`() throws {
        let waiver = try report(.warn, .warn, .note).waiver(because: "用户要求原样转述")

        #expect(waiver == WordingWaiver(reason: "用户要求原样转述", findings: ["R-3.3-02"]))
    }

    @Test func `no reason lets out what is blocked`() throws {
        let refusal = #expect(throws: Refusal.self) { try report(.warn, .block).waiver(because: "因为") }

        #expect(refusal?.code == "wording-blocked")
        #expect(refusal?.field == "/text")
    }

    @Test func `a refusal does not say personal data again`() throws {
        let refusal = #expect(throws: Refusal.self) { try report(.block, aspect: .personal).waiver(because: nil) }

        #expect(refusal.map { !$0.message.zh.contains("138") && !$0.message.en.contains("138") } ?? false)
    }

    @Test(arguments: [(500, true), (501, false)])
    func `a reason has its length`(length: Int, isKept: Bool) throws {
        let reason = String(repeating: "理", count: length)

        #expect(isKept == ((try? report(.warn).waiver(because: reason)) != nil))
    }
}
