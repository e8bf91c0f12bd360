import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("3.1"))
struct SnoozeApiTests {
    private func taken(_ api: ApiDesk) async throws -> String {
        let number = try await api.accept()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assessment", ApiDesk.assessment)
        return number
    }

    @Test(arguments: ["明天上午9点", "tomorrow 9am", "2026-11-24T09:00:00+08:00"])
    func `a ticket is snoozed in plain words or to the second, and comes back`(until: String) async throws {
        let api = try await ApiDesk()
        let number = try await taken(api)
        let path = "/api/v1/tickets/\(number)/snooze"

        let snoozed = try await api.lin.send(.put, path, #"{"until":"\#(until)"}"#)
        let away = try await api.lin.send(.get, "/api/v1/tickets?snoozed=yes")
        let woken = try await api.lin.send(.delete, path)
        let none = try await api.lin.send(.get, "/api/v1/tickets?snoozed=yes")

        #expect(snoozed["/snoozedUntil"] == "2026-11-24T09:00:00+08:00")
        #expect(snoozed["/status"] == "inProgress")
        #expect(away["/items/0/snoozedUntil"] == "2026-11-24T09:00:00+08:00")
        #expect(woken.status == 200 && woken["/snoozedUntil"] != "2026-11-24T09:00:00+08:00")
        #expect(none["/items"]?.count == 0)
    }

    @Test(arguments: [
        ("尽快", 422, "not-understood"), ("今天上午9点", 422, "moment-passed"), ("61天后", 422, "snooze-too-long"),
        ("2026-11-23T09:00:00+08:00", 422, "invalid-field"),
    ])
    func `what cannot be is refused with the reason`(until: String, status: Int, code: String) async throws {
        let api = try await ApiDesk()
        let number = try await taken(api)

        let answer = try await api.lin.send(.put, "/api/v1/tickets/\(number)/snooze", #"{"until":"\#(until)"}"#)

        #expect(answer.status == status)
        #expect(answer["/code"] == .init(code))
        #expect(answer["/field"] == "/until")
        #expect(answer["/clause"] == "3.1")
    }

    @Test func `whoever does not answer for it does not put it off`() async throws {
        let api = try await ApiDesk()
        let number = try await taken(api)

        let answer = try await api.chen.send(.put, "/api/v1/tickets/\(number)/snooze", #"{"until":"明天"}"#)

        #expect(answer.status == 409)
        #expect(answer["/code"] == "not-holder")
    }

    @Test func `plain words are read beforehand, in the language of who asks`() async throws {
        let api = try await ApiDesk()

        let chinese = try await api.lin.send(.get, "/api/v1/moments?words=%E5%91%A8%E5%85%AD")
        let english = try await api.lin.send(
            .get,
            "/api/v1/moments?words=in+3+working+days",
            headers: ["Accept-Language": "en"]
        )
        let refused = try await api.lin.send(.get, "/api/v1/moments?words=whenever")
        let empty = try await api.lin.send(.get, "/api/v1/moments")

        #expect(chinese["/at"] == "2026-11-30T08:30:00+08:00")
        #expect(chinese["/isMoved"] == true)
        #expect(chinese["/words"] == "11 月 30 日 周一 08:30")
        #expect(english["/words"] == "Thu 26 Nov 08:30")
        #expect(refused.status == 422)
        #expect(empty.status == 400)
    }

    @Test func `on the page the form keeps what was typed, and the queue has a list of what is put off`() async throws {
        let api = try await ApiDesk()
        let number = try await taken(api)
        let lin = try await PageVisitor.known("lin", at: api)

        let refused = try await lin.post("/tickets/\(number)/snooze", ["until": "尽快吧"])
        let done = try await lin.post(
            "/tickets/\(number)/snooze",
            ["until": "3个工作日后", "_back": "/desk/\(number)?list=mine"]
        )
        let mine = try await lin.get("/desk?list=mine")
        let away = try await lin.get("/desk/\(number)?list=snoozed")

        #expect(refused.status == 422 && refused.says("没听懂这个时间") && refused.says(#"value="尽快吧""#))
        #expect(done.status == 303)
        #expect(!mine.says("row-\(number)"))
        #expect(away.says("row-\(number)") && away.says("推迟至 2026-11-26 08:30") && away.says("form-wake"))
        _ = try await lin.post("/tickets/\(number)/wake", [:])
        #expect(try await lin.get("/desk?list=mine").says("row-\(number)"))
    }
}
