import Care
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct EditionPublicationTests {
    @Test func `an edition that is what was published goes through`() throws {
        try Edition.sample(rules: []).demandUnchanged(since: "abc")
    }

    @Test func `an edition that was changed is refused with both hashes`() throws {
        let refusal = #expect(throws: Refusal.self) { try Edition.sample(rules: []).demandUnchanged(since: "def") }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.clause == ClauseNumber(8, 4))
        #expect(refusal?.message.en.contains("hash def") == true)
        #expect(refusal?.message.en.contains("now have abc") == true)
    }
}
