import Care
import CareTesting
import Foundation
import Testing

@Suite(.clause("2.2"))
struct RoutingTests {
    private let table = RoutingTable(
        routes: [
            Route(Scope([.type: ["complaint", "appeal"]]), to: "complaints"),
            Route(Scope([.category: ["broadband"], .area: ["rural"]]), to: "rural"),
            Route(Scope([.category: ["broadband"]]), to: "broadband"),
        ],
        fallback: "general"
    )

    private static let matters: [(Attributes, String)] = [
        ([.type: "appeal", .category: "broadband"], "complaints"),
        ([.category: "broadband", .area: "rural"], "rural"),
        ([.category: "broadband", .area: "urban"], "broadband"),
        ([.category: "broadband"], "broadband"),
        ([.category: "billing"], "general"),
        ([:], "general"),
    ]

    @Test(arguments: matters)
    func `the first route that fits wins, and the rest goes to the fallback`(attributes: Attributes, queue: String) {
        #expect(table.queue(for: attributes) == queue)
    }

    @Test
    func `a table survives being written and read`() throws {
        let written = try JSONEncoder().encode(table)

        let read = try JSONDecoder().decode(RoutingTable.self, from: written)

        #expect(read == table)
    }

    @Test
    func `a route that asks about an unknown attribute is refused`() {
        let text = Data(#"{"when": {"colour": ["red"]}, "queue": "general"}"#.utf8)

        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Route.self, from: text) }
    }

    @Test
    func `a queue needs only a key and a name`() throws {
        let text = Data(#"{"key": "general", "name": {"zh": "综合", "en": "General"}}"#.utf8)

        let queue = try JSONDecoder().decode(QueueSpec.self, from: text)

        #expect(queue == QueueSpec(key: "general", name: Text(zh: "综合", en: "General")))
    }

    @Test(
        arguments: [
            (nil, true, true), (nil, false, true), (true, true, true), (true, false, false), (false, true, false),
        ]
            as [(Bool?, Bool, Bool)]
    )
    func `a queue may take calls only, or writing only`(voice: Bool?, isVoice: Bool, takes: Bool) {
        let queue = QueueSpec(key: "general", name: Text(zh: "综合", en: "General"), voice: voice)

        #expect(queue.takes(isVoice: isVoice) == takes)
    }
}
