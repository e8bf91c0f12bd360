import CareTesting
import Testing

@Suite(.clause("2.1"))
struct LinkPageTests {
    @Test func `a ticket is linked and unlinked by its forms, and leads to the other`() async throws {
        let api = try await ApiDesk()
        let (first, second) = (try await api.accept(), try await api.accept(number: "13812345679"))
        let visitor = try await PageVisitor.known("lin", at: api)

        let linked = try await visitor.post(
            "/tickets/\(first)/link",
            ["kind": "causedBy", "ticket": second.lowercased()]
        )

        #expect(linked.status == 303)
        for page in ["/tickets/\(second)", "/desk/\(second)"] {
            let body = try await visitor.get(page).body
            #expect(body.contains("引起"))
            #expect(body.contains("href=\"/desk/\(first)\""))
        }
        #expect(try await visitor.post("/tickets/\(second)/unlink", ["ticket": first]).status == 303)
        #expect(try await !visitor.get("/tickets/\(second)").body.contains("href=\"/desk/\(first)\""))
    }

    @Test func `a number that is none stays in the form with the reason`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await PageVisitor.known("lin", at: api)

        let answer = try await visitor.post(
            "/tickets/\(number)/link",
            ["kind": "related", "ticket": "GZ20000101-000009"]
        )

        #expect(answer.status == 404)
        #expect(answer.body.contains("GZ20000101-000009"))
        #expect(answer.body.contains("id=\"form-link\""))
    }
}
