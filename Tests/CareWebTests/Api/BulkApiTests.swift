import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

struct BulkApiTests {
    private func tickets(_ numbers: [String]) -> String {
        numbers.map { #"{"number":"\#($0)"}"# }.joined(separator: ",")
    }

    @Test func `it is tried, done step by step, told ticket by ticket, and undone`() async throws {
        let api = try await ApiDesk()
        let (one, two) = (try await api.accept(), try await api.accept(number: "13900000001"))
        _ = try await api.chen.send(.post, "/api/v1/tickets/\(two)/assignment")
        let order = #"{"deed":"take","tickets":[\#(tickets([one, two]))]}"#

        let preview = try await api.lin.send(.post, "/api/v1/bulks/preview", order)
        let ordered = try await api.lin.send(.post, "/api/v1/bulks", order)
        let id = try #require(ordered["/id"]?.description)
        let stepped = try await api.lin.send(.post, "/api/v1/bulks/\(id)/steps", #"{"limit":1}"#)
        let done = try await api.lin.send(.post, "/api/v1/bulks/\(id)/steps")
        let history = try await api.lin.send(.get, "/api/v1/tickets/\(one)/history")
        let listed = try await api.lin.send(.get, "/api/v1/bulks")
        let undone = try await api.lin.send(.post, "/api/v1/bulks", #"{"deed":"undo","bulk":"\#(id)"}"#)

        #expect(preview.status == 200 && preview["/counts/done"] == 1 && preview["/counts/refused"] == 1)
        #expect(ordered.status == 201 && ordered["/counts/pending"] == 2, "\(ordered.body)")
        #expect(ordered.header("Location") == "/api/v1/bulks/\(id)")
        #expect(stepped["/counts/pending"] == 1 && stepped["/isOpen"] == true)
        #expect(done["/isOpen"] == false && done["/mayUndo"] == true)
        #expect(done["/items/1/refusal/detail"]?.description.contains("chen") == true, "\(done.body)")
        #expect(history.body.contains(#""bulk":"\#(id)""#))
        #expect(listed["/items/0/id"]?.description == id)
        #expect(undone.status == 201 && undone["/counts/pending"] == 1, "\(undone.body)")
        #expect(try await api.chen.send(.get, "/api/v1/bulks/\(id)").status == 404)
    }

    @Test func `a question takes what the list shows, and no more than it shows`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.accept(number: "13900000001")
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assignment")
        let order = #"{"deed":"hold","reason":"plannedOutage","question":"assignee=lin"}"#

        let preview = try await api.lin.send(.post, "/api/v1/bulks/preview", order)

        #expect(preview["/counts/tickets"] == 1 && preview["/items/0/number"]?.description == number)
        #expect(preview["/isWhole"] == true)
    }

    @Test(arguments: [
        (#"{"deed":"dance","tickets":[]}"#, 422, "/deed"), (#"{"deed":"take"}"#, 422, "/tickets"),
        (#"{"deed":"take","tickets":[]}"#, 422, "/tickets"), (#"{"deed":"take","agent":"x"}"#, 400, "/agent"),
        (#"{"deed":"take","tickets":[{"number":"x","colour":1}]}"#, 400, "/tickets/0/colour"),
        (#"{"deed":"take","tickets":["x"]}"#, 400, "/tickets/0"),
        (#"{"deed":"take","question":"colour=red"}"#, 400, "colour"),
        (#"{"deed":"assign","agent":"nobody","tickets":[{"number":"x"}]}"#, 422, "/agent"),
        (#"{"deed":"transfer","to":{"queue":"moon"},"reason":"r","tickets":[{"number":"x"}]}"#, 422, "/to"),
        (#"{"deed":"snooze","until":"尽快","tickets":[{"number":"x"}]}"#, 422, "/until"),
        (#"{"deed":"snooze","until":"2020-01-01T00:00:00Z","tickets":[{"number":"x"}]}"#, 422, "/until"),
        (#"{"deed":"undo","bulk":"none","tickets":[]}"#, 400, "/tickets"),
    ])
    func `what is no bulk deed is refused with its field`(body: String, status: Int, field: String) async throws {
        let api = try await ApiDesk()

        let preview = try await api.lin.send(.post, "/api/v1/bulks/preview", body)
        let ordered = try await api.lin.send(.post, "/api/v1/bulks", body)

        #expect(preview.status == status && ordered.status == status, "\(preview.body)")
        #expect(ordered["/field"]?.description == field)
    }

    @Test(arguments: [(0, 422), (1, 200), (100, 200), (101, 422)])
    func `a step comes to one to a hundred tickets`(limit: Int, status: Int) async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let ordered = try await api.lin.send(
            .post,
            "/api/v1/bulks",
            #"{"deed":"take","tickets":[\#(tickets([number]))]}"#
        )
        let id = try #require(ordered["/id"]?.description)

        let answer = try await api.lin.send(.post, "/api/v1/bulks/\(id)/steps", #"{"limit":\#(limit)}"#)

        #expect(answer.status == status)
    }

    @Test func `the same key orders once`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let order = #"{"deed":"take","tickets":[\#(tickets([number]))]}"#
        let key = ["Idempotency-Key": "k1"]

        let first = try await api.lin.send(.post, "/api/v1/bulks", order, headers: key)
        let again = try await api.lin.send(.post, "/api/v1/bulks", order, headers: key)

        #expect(first.status == 201 && again.status == 201)
        #expect(first["/id"] == again["/id"])
    }

    @Test func `what is ended leaves the rest alone`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let ordered = try await api.lin.send(
            .post,
            "/api/v1/bulks",
            #"{"deed":"take","tickets":[\#(tickets([number]))]}"#
        )
        let id = try #require(ordered["/id"]?.description)

        let ended = try await api.lin.send(.delete, "/api/v1/bulks/\(id)")
        let after = try await api.lin.send(.post, "/api/v1/bulks/\(id)/steps")

        #expect(ended.status == 200 && ended["/isGivenUp"] == true)
        #expect(after["/counts/done"] == 0)
    }
}
