import Care
import HTTPTypes
import CareDesk
import CareTesting
import CareWeb
import Foundation
import Testing

struct OpenAPITests {
    @Test func `every route of the interface is documented and every documented route is there`() async throws {
        let api = try await ApiDesk()

        let documented = try Self.documented()

        let isOurs = { (path: String) in path.hasPrefix("/api/v1/") || Self.operations.contains(path) }
        let routes = api.client.responder.table.routes.filter { isOurs($0.path) && $0.method != .head }
        #expect(Set(routes.map { "\($0.method.rawValue) \($0.path)" }) == documented)
    }

    @Test func `the document is served as it is kept`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.client.send(.get, "/openapi.json")

        #expect(answer["/openapi"] == "3.1.0")
        #expect(answer.body == String(decoding: try Data(contentsOf: OpenAPI.document), as: UTF8.self))
    }

    @Test(arguments: ["/healthz", "/readyz", "/metrics", "/openapi.json"])
    func `the desk's health needs no log-in`(path: String) async throws {
        let api = try await ApiDesk()

        #expect(try await api.client.send(.get, path).status == 200)
        #expect(try await api.client.send(.head, path).status == 200)
    }

    private static let operations: Set = ["/healthz", "/readyz", "/metrics", "/openapi.json"]

    private static func documented() throws -> Set<String> {
        let data = try Data(contentsOf: OpenAPI.document)
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        return Set(paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
    }
}
