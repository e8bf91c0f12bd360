import CareTesting
import Testing

@testable import Care

@Suite(.clause("3.2"))
struct ScriptDraftTests {
    private static let edition = Edition.sample(rules: [])

    private func draft(
        title: String = "问候",
        zh: String = "您好",
        clause: String = "5.2",
        from: String? = nil,
        until: String? = nil
    ) -> ScriptDraft {
        ScriptDraft(title: title, zh: zh, en: "Hello", clause: clause, from: from, until: until)
    }

    @Test func `a draft with variables and days is sound`() throws {
        try draft(zh: "{客户称呼}您好，{工单号} {工号} {日期} {customer}", from: "2026-12-01", until: "2026-12-01")
            .validate(in: Self.edition)
    }

    @Test(arguments: [
        ("", "您好", "5.2", nil, nil, "/title"), ("两\n行", "您好", "5.2", nil, nil, "/title"),
        ("问候", " ", "5.2", nil, nil, "/zh"), ("问候", "{密码}", "5.2", nil, nil, "/zh"),
        ("问候", "{", "5.2", nil, nil, "/zh"), ("问候", "您好", "9.9", nil, nil, "/clause"),
        ("问候", "您好", "x", nil, nil, "/clause"), ("问候", "您好", "5.2", "2026-13-01", nil, "/from"),
        ("问候", "您好", "5.2", nil, "1.12.2026", "/until"), ("问候", "您好", "5.2", "2026-12-02", "2026-12-01", "/until"),
    ])
    func `what is malformed is refused at its field`(
        title: String,
        zh: String,
        clause: String,
        from: String?,
        until: String?,
        field: String
    ) {
        let refusal = #expect(throws: Refusal.self) {
            try draft(title: title, zh: zh, clause: clause, from: from, until: until).validate(in: Self.edition)
        }

        #expect(refusal?.field == field)
    }

    @Test(arguments: [("2026-11-30", false), ("2026-12-01", true), ("2026-12-31", true), ("2027-01-01", false)])
    func `it covers its days and no other`(day: String, isCovered: Bool) {
        #expect(draft(from: "2026-12-01", until: "2026-12-31").covers(day: day) == isCovered)
        #expect(draft().covers(day: day))
    }

    @Test func `every variable is filled, and what was not given is left out`() {
        let text = ScriptVariable.fill(
            "{客户称呼}:{ticket}:{工号}:{date}",
            [.customer: "王先生/女士", .ticket: "GZ1", .agent: "lin"]
        )

        #expect(text == "王先生/女士:GZ1:lin:")
    }

    @Test(arguments: [
        ("王小明", "王"), ("王*", "王"), ("欧阳修", "欧阳"), ("欧*", nil), ("成都某某有限公司", nil), ("John Smith", nil), ("", nil),
        ("*", nil),
    ])
    func `a customer is addressed by a family name where the name shows one`(name: String, family: String?) {
        #expect(FamilyName(name)?.words == family)
    }
}
