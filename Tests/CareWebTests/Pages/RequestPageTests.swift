import Care
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"))
struct RequestPageTests {
    @Test func `a request goes from the agent's form to the package`() async throws {
        let api = try await ApiDesk()
        let ticket = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let sun = try await PageVisitor.known("sun", at: api)
        let form = try await lin.get("/requests/new?ticket=\(ticket)")

        let taken = try await lin.post("/requests", ["ticket": ticket, "right": "access", "words": "查我的信息"])
        let list = try await sun.get("/requests")
        let path = try #require(list.body.firstMatch(of: /href="(\/requests\/GR[0-9-]+)"/).map { String($0.1) })
        let unproven = try await sun.get(path)
        let shown = try await sun.post("\(path)/identity", ["proof": "callBack"])
        let proven = try await sun.get(path)
        let package = try await sun.get("\(path)/package?format=text")
        let answered = try await sun.post("\(path)/answer", ["words": "见资料包"])
        let ended = try await sun.get(path)

        #expect(form.says(#"name="ticket" type="text" value="\#(ticket)""#))
        #expect(taken.header("Location") == "/requests/new")
        #expect(unproven.says("查我的信息") && unproven.says(#"id="form-identity""#) && !unproven.says("package?format"))
        #expect(shown.header("Location") == path)
        #expect(proven.says("package?format=json") && proven.says(#"id="form-answer""#))
        #expect(package.header("Content-Disposition")?.hasPrefix("attachment; filename=\"GR") == true)
        #expect(package.says("王小明"))
        #expect(answered.header("Location") == path)
        #expect(ended.says("已结束，没有后续步骤") && !ended.says(#"id="form-answer""#))
    }

    @Test func `the clocks of the identity and of the answer stand on the page`() async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        let opened = try await sun.post("/requests", ["number": "13900000001", "right": "copy", "words": "复制一份"])
        let path = try #require(opened.header("Location"))

        let before = try await sun.get(path)
        _ = try await sun.post("\(path)/identity", ["proof": "account"])
        api.clock.advance(by: .days(16))
        let late = try await PageVisitor.known("sun", at: api).get(path)

        #expect(before.says("class=\"clock running\""))
        #expect(late.says("class=\"clock breached\"") && late.says("−"))
    }

    @Test func `a refused form keeps what was typed and says why at its field`() async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)

        let new = try await sun.post("/requests", ["number": "abc", "right": "delete", "words": "请删除我的信息"])
        let opened = try await sun.post("/requests", ["number": "139", "right": "delete", "words": "请删除"])
        let path = try #require(opened.header("Location"))
        let refusal = try await sun.post("\(path)/refusal", ["words": "写了一半"])

        #expect(new.status == 422 && new.says(#"id="new-number-error""#) && new.says("请删除我的信息"))
        #expect(refusal.status == 422 && refusal.says(#"id="refusal-reason-error""#) && refusal.says("写了一半"))
    }

    @Test func `a stale form is told what changed and changes nothing`() async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        let opened = try await sun.post("/requests", ["number": "139", "right": "copy", "words": "复制"])
        let path = try #require(opened.header("Location"))
        _ = try await sun.post("\(path)/identity", ["proof": "account", "version": "1"])

        let stale = try await sun.post("\(path)/withdrawal", ["reason": "不要了", "version": "1"])

        #expect(stale.status == 412)
        #expect(stale.says("内容已有变化") && stale.says("身份已核实") && stale.says("不要了"))
    }

    @Test(arguments: ["lin", "zhou", "he", "tang", "pan"])
    func `only who answers data subjects opens their requests`(name: String) async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        let opened = try await sun.post("/requests", ["number": "139", "right": "copy", "words": "复制"])
        let path = try #require(opened.header("Location"))
        let stranger = try await PageVisitor.known(name, at: api)

        #expect(try await stranger.get("/requests").status == 403)
        #expect(try await stranger.get(path).status == 403)
        #expect(try await stranger.get("\(path)/package").status == 403)
        #expect(try await stranger.post("\(path)/answer", ["words": "好"]).status == 403)
        #expect(try await sun.post("\(path)/answer", ["_csrf": "wrong", "words": "好"]).status == 403)
    }

    @Test func `what a customer had set right stands on his ticket, masked, beside what was recorded`() async throws {
        let api = try await ApiDesk()
        let ticket = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let sun = try await PageVisitor.known("sun", at: api)
        let before = try await lin.get("/tickets/\(ticket)")

        let asked = ["ticket": ticket, "right": "correct", "words": "我叫欧阳明"]
        let path = try #require(try await sun.post("/requests", asked).header("Location"))
        _ = try await sun.post("\(path)/identity", ["proof": "account"])
        let early = try await sun.get(path)
        let corrected = try await sun.post("\(path)/correction", ["field": "name", "words": "欧阳明"])
        let page = try await lin.get("/tickets/\(ticket)")

        #expect(before.says("/requests/new?ticket=\(ticket)") && !before.says("已更正"))
        #expect(early.says(#"id="form-correction""#) && !early.says(#"id="form-answer""#))
        #expect(corrected.header("Location") == path)
        #expect(page.says("姓名（已更正）") && page.says("欧") && !page.says("欧阳明") && page.says("王*"))
    }
}
