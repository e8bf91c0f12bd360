import Care
import CareDesk
import CareStore
import CareTesting
import HTTPTypes
import Testing

/// One field in the clear over the interface and on the page of its ticket.
@Suite(.clause("7.2"))
struct RevealApiTests {
    private let open: ApiDesk

    init() async throws {
        open = try await ApiDesk()
    }

    private func notes() async throws -> [String] {
        try await open.desk.accessLog.flush()
        return try await open.desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
            .filter { $0.object.hasPrefix("ticket/") }.map { "\($0.kind) \($0.result)" }
    }

    @Test func `a reveal answers the value with the moment of its end, and is one note`() async throws {
        let number = try await open.accept()
        let before = try await notes()

        let answer = try await open.zhou.send(
            .post,
            "/api/v1/tickets/\(number)/reveal",
            #"{"field":"number","reason":"回拨"}"#
        )

        #expect(answer.status == 200)
        #expect(answer["/value"] == "13812345678")
        #expect(answer["/until"]?.description.hasPrefix("2026") == true)
        #expect(answer.header("Cache-Control") == "no-store")
        #expect(try await notes().dropFirst(before.count) == ["reveal done"])
    }

    @Test(arguments: [
        (#"{"field":"number","reason":" "}"#, 422, "/reason"), (#"{"field":"number"}"#, 422, "/reason"),
        (#"{"field":"salary","reason":"x"}"#, 422, "/field"),
        (#"{"field":"number","reason":"x","until":1}"#, 400, "/until"),
    ])
    func `a wrong order is refused by its field`(body: String, status: Int, field: String) async throws {
        let number = try await open.accept()

        let answer = try await open.zhou.send(.post, "/api/v1/tickets/\(number)/reveal", body)

        #expect(answer.status == status)
        #expect(answer["/field"]?.description == field)
    }

    @Test func `more customers than the handbook allows is too often, and noted once`() async throws {
        var numbers: [String] = []
        for place in 1...31 { numbers.append(try await open.accept(number: "138000\(10_000 + place)")) }
        let order = #"{"field":"name","reason":"回拨"}"#
        for number in numbers.prefix(30) {
            _ = try await open.zhou.send(.post, "/api/v1/tickets/\(number)/reveal", order)
        }
        let before = try await notes()

        let answer = try await open.zhou.send(.post, "/api/v1/tickets/\(numbers[30])/reveal", order)

        #expect(answer.status == 429)
        #expect(answer["/code"] == "reveal-limit" && answer["/rule"] == "R-7.2-02")
        #expect(answer.header("Retry-After").flatMap(Int.init).map((3_000...3_600).contains) == true)
        #expect(try await notes().dropFirst(before.count) == ["reveal refused"])
    }

    @Test func `the page shows the field once, and its own address shows it masked`() async throws {
        let number = try await open.accept()
        let lin = try await PageVisitor.known("lin", at: open)

        let shown = try await lin.post("/tickets/\(number)/reveal", ["field": "number", "reason": "回拨"])
        let again = try await lin.get("/tickets/\(number)")
        let byAddress = try await lin.get("/tickets/\(number)/reveal")

        #expect(shown.status == 200 && shown.says("13812345678") && shown.says("masked=\"138****5678\""))
        #expect(shown.header("Cache-Control") == "no-store")
        #expect(again.says("查看明文") && !again.says("13812345678"))
        #expect(byAddress.header("Location") == "/tickets/\(number)")
    }

    @Test func `a page without a reason says so and shows nothing`() async throws {
        let number = try await open.accept()
        let lin = try await PageVisitor.known("lin", at: open)

        let page = try await lin.post("/tickets/\(number)/reveal", ["field": "number", "reason": ""])

        #expect(page.status == 422)
        #expect(page.says("请填写") && !page.says("13812345678"))
    }

    @Test func `who may see nothing in the clear is offered no form for it`() async throws {
        let number = try await open.accept()
        let he = try await PageVisitor.known("he", at: open)

        let page = try await he.get("/tickets/\(number)")

        #expect(page.status == 200 && !page.says("/tickets/\(number)/reveal"))
    }
}
