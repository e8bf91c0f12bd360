import CareTesting
import HTTPTypes
import Testing

struct TicketPageTests {
    @Test(.clause("2.1"))
    func `a refused contact keeps all that was typed`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.post(
            "/tickets",
            [
                "description": "宽带断网 \"三天\"", "number": "12x", "expectedResult": "今天恢复", "province": "河南",
                "area": "urban",
            ]
        )

        #expect(page.status == 422)
        #expect(page.says("号码只能含数字"))
        #expect(page.says("宽带断网 &quot;三天&quot;"))
        #expect(page.says("今天恢复"))
        #expect(page.says(#"<option value="河南" selected>"#))
        #expect(page.says(#"aria-invalid="true""#))
    }

    @Test(.clause("2.1"))
    func `a form that is sent twice makes one ticket`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        let form = ["_key": "page-1", "description": "想查积分", "channel": "web"]

        let first = try await lin.post("/tickets", form)
        let second = try await lin.post("/tickets", form)

        #expect(first.status == 303)
        #expect(first.header("Location") == second.header("Location"))
        #expect(try await api.lin.send(.get, "/api/v1/tickets")["/items"]?.count == 1)
    }

    @Test(.clause("2.1"))
    func `a second contact about the same matter leads to the first and says so`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept(number: "13812345678")
        let lin = try await PageVisitor.known("lin", at: api)

        let answer = try await lin.post("/tickets", ["description": "宽带从昨晚开始断网，光猫红灯一直亮", "number": "13812345678"])
        let page = try await lin.get("/tickets/\(number)")

        #expect(answer.header("Location") == "/tickets/\(number)")
        #expect(page.says("计为催单"))
    }

    @Test(.clause("7.3"))
    func `a page masks who the customer is`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept(number: "13812345678")
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get("/tickets/\(number)")

        #expect(page.says("138****5678"))
        #expect(!page.says("13812345678"))
        #expect(!page.says("王小明"))
    }

    @Test(.clause("1.2"))
    func `a ticket goes from the first word to the closed loop by forms alone`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let steps: [(String, [String: String])] = [
            ("take", [:]), ("assess", ["complexity": "simple", "decision": "handle"]),
            ("message", ["direction": "toCustomer", "channel": "phone", "text": "正在查线"]),
            ("solve", ["result": "repaired", "cause": "光纤断", "text": "已换线", "evidence": "测试单 1"]),
            ("confirm", ["solved": "yes", "channel": "phone"]), ("close", [:]),
        ]

        for (deed, fields) in steps {
            let answer = try await lin.post("/tickets/\(number)/\(deed)", fields)
            #expect(answer.status == 303, "\(deed)")
        }

        let page = try await lin.get("/tickets/\(number)")
        #expect(page.says("已闭环"))
        #expect(page.says("form-reopen"))
    }

    @Test(.clause("2.4"))
    func `a transfer is offered, accepted by another, and the holder changes`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let chen = try await PageVisitor.known("chen", at: api)
        _ = try await lin.post("/tickets/\(number)/take", [:])

        let bare = try await lin.post(
            "/tickets/\(number)/transfer",
            ["to": "agent:chen", "reason": "更熟悉", "summary": ""]
        )
        let offered = try await lin.post(
            "/tickets/\(number)/transfer",
            ["to": "agent:chen", "reason": "更熟悉", "summary": "已查光衰"]
        )
        let accepted = try await chen.post("/tickets/\(number)/transfer-answer", ["answer": "accept"])

        #expect(bare.status == 422)
        #expect(bare.says("转接须附摘要") && bare.says("更熟悉"))
        #expect(offered.status == 303)
        #expect(accepted.status == 303)
        #expect(try await chen.get("/tickets/\(number)").says("处理人 陈"))
    }

    @Test(.clause("1.2"))
    func `closing too early names what is missing`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        for (deed, fields) in [
            ("take", [:]), ("assess", ["complexity": "simple", "decision": "handle"]),
            ("solve", ["result": "repaired", "cause": "光纤断", "text": "已换线"]),
        ] { _ = try await lin.post("/tickets/\(number)/\(deed)", fields) }

        let page = try await lin.post("/tickets/\(number)/close", [:])

        #expect(page.status == 409)
        #expect(page.says("<li>凭证</li>") && page.says("<li>用户确认</li>"))
        #expect(page.says("/handbook/1.2"))
    }

    @Test func `a form made before somebody else's deed is told what happened and keeps what was typed`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await lin.post("/tickets/\(number)/take", [:])
        let version = try await lin.get("/tickets/\(number)").hidden("version")
        let chen = try await PageVisitor.known("chen", at: api)
        _ = try await chen.post(
            "/tickets/\(number)/message",
            ["direction": "note", "channel": "phone", "text": "客户又来电"]
        )

        let page = try await lin.post(
            "/tickets/\(number)/message",
            ["version": version, "direction": "toCustomer", "channel": "phone", "text": "请稍候，正在处理"]
        )

        #expect(page.status == 412)
        #expect(page.says("已有变化") && page.says("内部备注"))
        #expect(page.says("请稍候，正在处理"))
    }

    @Test func `a search finds by words and a number leads to its ticket`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let found = try await lin.get("/tickets?q=%E6%96%AD%E7%BD%91")
        let direct = try await lin.get("/tickets?q=\(number)")

        #expect(found.says(number))
        #expect(direct.header("Location") == "/tickets/\(number)")
    }
}
