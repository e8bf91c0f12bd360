import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

@Suite(.clause("1.2"))
struct LifeOfTicketTests {
    @Test func `a contact becomes a ticket that says what it was taken for and what is owed`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre())

        #expect(answer.status == 201)
        let number = try #require(answer["/number"]?.description)
        #expect(answer.header("Location") == "/api/v1/tickets/\(number)")
        #expect(answer.header("ETag") == "\"v\(answer["/version"]?.description ?? "")\"")
        #expect(answer["/type"] == "fault")
        #expect(answer["/category"] == "broadband")
        #expect(answer["/record/completeness"] == 100)
        #expect(answer["/receivedAt"] == "2026-11-23T12:00:00+08:00")
        #expect((answer["/obligations"]?.count ?? 0) >= 3)
        #expect(answer["/links/self"] == .init("/api/v1/tickets/\(number)"))
    }

    @Test func `a ticket goes from the first word to the closed loop`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let path = "/api/v1/tickets/\(number)"

        let record = try await api.lin.send(.put, "\(path)/record", #"{"expectedResult":"今天 18 点前恢复"}"#)
        let assessed = try await api.lin.send(.post, "\(path)/assessment", ApiDesk.assessment)
        let held = try await api.lin.send(.put, "\(path)/hold", #"{"reason":"waitingForCustomer"}"#)
        let resumed = try await api.lin.send(.delete, "\(path)/hold")
        let replied = try await api.lin.send(
            .post,
            "\(path)/messages",
            #"{"direction":"toCustomer","channel":"sms","text":"维修人员已出发"}"#
        )
        let solved = try await api.lin.send(.post, "\(path)/solution", ApiDesk.solution)
        let confirmed = try await api.lin.send(.post, "\(path)/confirmation", #"{"solved":true,"channel":"phone"}"#)
        let closed = try await api.lin.send(.post, "\(path)/closure")

        #expect(record["/expectedResult"] == "今天 18 点前恢复")
        #expect(assessed["/stage"] == "handling")
        #expect(held["/status"] == "held")
        #expect(resumed["/status"] == "inProgress")
        #expect(replied.status == 200)
        #expect(solved["/stage"] == "feedback")
        #expect(confirmed["/solution/isConfirmed"] == true)
        #expect(closed["/status"] == "closed")
        let history = try await api.he.send(.get, "\(path)/history")
        let types = (0..<(history["/items"]?.count ?? 0)).compactMap { history["/items/\($0)/type"]?.description }
        #expect(types.first == "ticket.accepted")
        #expect(types.last == "ticket.closed")
    }

    @Test func `a closed ticket is reopened with a reason, and not without`() async throws {
        let api = try await ApiDesk()
        let number = try await api.solved()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/closure")

        let mute = try await api.zhou.send(.delete, "/api/v1/tickets/\(number)/closure")
        let reopened = try await api.zhou.send(.delete, "/api/v1/tickets/\(number)/closure", #"{"reason":"又断网了"}"#)

        #expect(mute.status == 422)
        #expect(mute["/field"] == "/reason")
        #expect(reopened.status == 200)
        #expect(reopened["/reopenings"] == 1)
    }

    @Test func `a ticket is handed on with a summary and accepted on the other side`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let path = "/api/v1/tickets/\(number)"
        _ = try await api.lin.send(.post, "\(path)/assignment")

        let offered = try await api.lin.send(
            .post,
            "\(path)/transfer",
            #"{"to":{"agent":"chen"},"reason":"需要专线技能","summary":"光猫红灯，已重启"}"#
        )
        let accepted = try await api.chen.send(.post, "\(path)/transfer/answer", #"{"accept":true}"#)
        let dispatch = try await api.he.send(.get, "\(path)/dispatch")

        #expect(offered.status == 200)
        #expect(accepted["/holder"] == "chen")
        #expect(dispatch["/hops"] == 1)
        #expect((dispatch["/decisions"]?.count ?? 0) >= 3)
    }

    @Test func `three failed calls on three days stand for a confirmation`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let path = "/api/v1/tickets/\(number)"
        _ = try await api.lin.send(.post, "\(path)/assessment", ApiDesk.assessment)
        _ = try await api.lin.send(.post, "\(path)/solution", ApiDesk.solution)

        for _ in 0..<3 {
            _ = try await api.lin.send(.post, "\(path)/confirmation", #"{"reached":false,"channel":"phone"}"#)
            api.clock.advance(by: .hours(23))
        }
        let closed = try await api.zhou.send(.post, "\(path)/closure")

        #expect(closed["/status"] == "closed")
        #expect(closed["/solution/failedContactDays"]?.count == 3)
    }

    @Test func `an agent who is there takes the next ticket, and nothing when none waits`() async throws {
        let api = try await ApiDesk()
        let before = try await api.lin.send(.post, "/api/v1/me/next")
        _ = try await api.lin.send(.put, "/api/v1/me/presence", #"{"presence":"busy"}"#)
        let number = try await api.accept()

        let taken = try await api.lin.send(.post, "/api/v1/me/next", headers: ["Idempotency-Key": "n1"])
        let again = try await api.lin.send(.post, "/api/v1/me/next", headers: ["Idempotency-Key": "n1"])

        #expect(before.status == 204)
        #expect(taken["/number"]?.description == number)
        #expect(taken["/holder"] == "lin")
        #expect(again.body == taken.body)
    }
}
