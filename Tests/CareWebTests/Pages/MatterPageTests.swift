import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"))
struct MatterPageTests {
    @Test(arguments: [
        ("lin", ["/requests/new", "/breaches/new"]), ("zhou", ["/requests/new", "/exports", "/breaches/new"]),
        ("he", ["/exports", "/breaches/new"]), ("sun", ["/requests", "/exports", "/breaches"]),
        ("tang", ["/breaches/new"]),
    ])
    func `the navigation leads where the role may go, and nowhere else`(name: String, ways: [String]) async throws {
        let api = try await ApiDesk()
        let visitor = try await PageVisitor.known(name, at: api)

        let page = try await visitor.get("/handbook")

        for way in ["/requests", "/requests/new", "/exports", "/breaches", "/breaches/new"] {
            #expect(page.says("<li><a href=\"\(way)\"") == ways.contains(way), "\(way)")
        }
        for way in ways { #expect(try await visitor.get(way).status == 200, "\(way)") }
    }

    @Test(arguments: ["/requests", "/requests/new", "/breaches", "/breaches/new", "/exports"])
    func `a page of matters speaks English and no Chinese but the other language's name`(path: String) async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        sun.speak("en")

        let page = try await sun.get(path)

        let words = page.body.replacing("中文", with: "").replacing("孙", with: "")
        #expect(!words.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }

    @Test func `a list goes on where its page ended`() async throws {
        let api = try await ApiDesk()
        let sun = try await PageVisitor.known("sun", at: api)
        for count in 0..<51 {
            _ = try await api.sun.send(
                .post,
                "/api/v1/requests",
                #"{"right":"copy","number":"1390000\#(1_000 + count)","words":"复制"}"#
            )
        }

        let first = try await sun.get("/requests?status=requested")
        let next = try #require(first.body.firstMatch(of: /href="(\/requests\?status=requested&amp;after=[^"]+)"/))
        let second = try await sun.get(String(next.1).replacing("&amp;", with: "&"))

        #expect(first.body.matches(of: /<th scope="row"/).count == 50)
        #expect(second.body.matches(of: /<th scope="row"/).count == 1)
        #expect(try await sun.get("/requests?after=nonsense").status == 422)
    }
}
