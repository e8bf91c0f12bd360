import Care
import CareTesting
import HTTPTypes
import Testing

@testable import CareWeb

struct FindPageTests {
    private static let all = [
        Findable(name: Text(zh: "转接", en: "Transfer"), hint: "", icon: "", href: "/transfer"),
        Findable(
            name: Text(zh: "用户信息记录", en: "Record of the customer"),
            number: "2.1",
            hint: "",
            icon: "",
            href: "/2.1"
        ),
        Findable(name: Text(zh: "挂起", en: "Hold"), hint: "", icon: "", href: "/hold"),
    ]

    @Test(
        arguments: [
            ("转", ["/transfer"]), ("zj", ["/transfer"]), ("zhuanjie", ["/transfer"]), ("ZhuanJ", ["/transfer"]),
            ("transf", ["/transfer"]), ("2.1", ["/2.1"]), ("yhxx", ["/2.1"]), ("信息", ["/2.1"]), ("guaqi", ["/hold"]),
            ("没有", []), ("", ["/transfer", "/2.1", "/hold"]),
        ]
    )
    func `a name is found by its words, its number, its spelling and its initials`(asked: String, found: [String]) {
        let finder = Finder(romanised: Romanised(), words: .chinese)

        #expect(finder(asked, among: Self.all).map(\.href) == found)
    }

    @Test func `a clause, a room and the way to the tickets are found`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        #expect(try await lin.get("/find?q=2.4").says(#"href="/handbook/2.4""#))
        #expect(try await lin.get("/find?q=gzt").says(#"href="/desk""#))
        #expect(try await lin.get("/find?q=%E6%96%AD%E7%BD%91").says("/tickets?state=all&amp;q=%E6%96%AD%E7%BD%91"))
    }

    @Test func `a deed on the open ticket is found as far as it is lawful`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let deeds = try await lin.get("/find?q=lq&from=/desk/\(number)")
        let nothing = try await lin.get("/find?q=bihuan&from=/desk/\(number)")

        #expect(deeds.says("/desk/\(number)#form-take"))
        #expect(!nothing.says("form-close"))
    }

    @Test func `a number leads to its ticket and opens no personal words`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get("/find?q=\(number.suffix(4))")

        #expect(page.says(#"href="/desk/\#(number)""#))
        #expect(!page.says("断网"))
    }

    @Test(arguments: ["%00", "%22%3E%3Cscript%3E", "%F0%9F%98%80", "%E0%A4", "a&from=//evil", "a&from=/desk/GZ/../x"])
    func `whatever is typed is answered`(asked: String) async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get("/find?q=\(asked)")

        #expect(page.status == 200)
        #expect(!page.says("<script>") && !page.says("//evil#"))
    }
}
