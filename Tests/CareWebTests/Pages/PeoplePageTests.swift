import Care
import CareDesk
import CareTesting
import Testing

@Suite(.clause("7.2"), .clause("7.3"))
struct PeoplePageTests {
    @Test(arguments: [("zh-CN", "待启用"), ("en", "Not active yet")])
    func `two people let a newcomer in by forms alone`(language: String, words: String) async throws {
        let api = try await ApiDesk()
        let tang = try await PageVisitor.known("tang", at: api)
        let shen = try await PageVisitor.known("shen", at: api)
        tang.speak(language)
        let opening = ["name": "wei", "displayName": "魏", "password": ApiDesk.password]

        let opened = try await tang.post("/admin/people", opening)
        let fresh = try await tang.get("/admin/people/wei")
        let signed = ["signedOn": "2026-01-05", "reference": "BM-7"]
        _ = try await shen.post("/admin/people/wei/agreement", signed)
        _ = try await shen.post("/admin/people/wei/role", ["role": "quality"])
        let active = try await tang.post("/admin/people/wei/activation", [:])

        #expect(opened.header("Location") == "/admin/people/wei")
        #expect(fresh.status == 200 && fresh.says(words))
        #expect(active.status == 303)
        let wei = try await PageVisitor.known("wei", at: api)
        #expect(try await wei.get("/desk").status == 200)
    }

    @Test func `each administrator finds the forms of his own office`() async throws {
        let api = try await ApiDesk()
        var forms: [String: Set<String>] = [:]
        for name in ["tang", "shen", "pan"] {
            let page = try await PageVisitor.known(name, at: api).get("/admin/people/lin")
            let found = page.body.matches(of: /action="\/admin\/people\/lin\/([a-zA-Z]+)"/).map { String($0.1) }
            forms[name] = Set(found)
        }

        #expect(forms["tang"] == ["suspension", "password", "departure"])
        #expect(forms["shen"] == ["agreement", "role", "reach"])
        #expect(forms["pan"] == [])
    }

    @Test func `a refusal stands at its field, and what was typed stays but for the password`() async throws {
        let api = try await ApiDesk()
        let tang = try await PageVisitor.known("tang", at: api)
        let shen = try await PageVisitor.known("shen", at: api)

        let opening = ["name": "a b", "displayName": "某某", "password": ApiDesk.password]
        let wrongName = try await tang.post("/admin/people", opening)
        let wrongDay = try await shen.post("/admin/people/lin/agreement", ["signedOn": "5.1.", "reference": "BM-9"])

        #expect(wrongName.status == 422 && wrongName.says(#"id="opening-name-error""#) && wrongName.says("某某"))
        #expect(!wrongName.says(ApiDesk.password))
        #expect(wrongDay.status == 422 && wrongDay.says(#"id="agreement-signedOn-error""#) && wrongDay.says("BM-9"))
    }

    @Test func `a form that was made before another change does nothing`() async throws {
        let api = try await ApiDesk()
        let shen = try await PageVisitor.known("shen", at: api)
        let version = try await shen.get("/admin/people/lin").hidden("version")
        _ = try await shen.post("/admin/people/lin/role", ["role": "lead", "version": version])

        let late = try await shen.post("/admin/people/lin/role", ["role": "quality", "version": version])

        #expect(late.status == 412)
        #expect(try await api.desk.person("lin").person.role == .lead)
    }

    @Test func `the list is narrowed and says when nobody fits`() async throws {
        let api = try await ApiDesk()
        let pan = try await PageVisitor.known("pan", at: api)

        let leads = try await pan.get("/admin/people?role=lead")
        let nobody = try await pan.get("/admin/people?q=zzzz")

        #expect(leads.says(#"href="/admin/people/zhou""#) && !leads.says(#"href="/admin/people/lin""#))
        #expect(nobody.status == 200 && nobody.says("没有符合条件的人员"))
        #expect(!leads.says(#"id="form-opening""#))
    }

    @Test func `who left has a page without forms`() async throws {
        let api = try await ApiDesk()
        let tang = try await PageVisitor.known("tang", at: api)

        let slip = try await tang.post("/admin/people/lin/departure", [:])
        let ended = try await tang.post("/admin/people/lin/departure", ["confirm": "lin"])
        let page = try await tang.get("/admin/people/lin")

        #expect([slip.status, ended.status] == [422, 303])
        #expect(page.says("已离岗") && !page.says("<form action=\"/admin/people/lin"))
    }
}
