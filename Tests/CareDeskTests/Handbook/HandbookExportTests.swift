import Care
import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("8.3"))
struct HandbookExportTests {
    let edition: Edition

    init() throws {
        edition = try #require(try HandbookLibrary.shipped().edition("1.0.0"))
    }

    @Test func `the page in the documentation is what the edition says`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
        let page = try String(contentsOf: root.appending(path: "docs/handbook.md"), encoding: .utf8)

        #expect(page == HandbookExport(edition).markdown())
    }

    @Test func `every rule stands in the page with whether it is exercised`() {
        let page = HandbookExport(edition).markdown()

        let absent = edition.rules.keys.filter { !page.contains("| `\($0)` |") }
        #expect(absent == [])
        #expect(page.contains("| not yet exercised |"))
        #expect(page.contains("⩽ 5wd 《河南省电信条例》 第三十八条 (V1)"))
    }

    @Test func `the JSON holds every clause and every rule`() throws {
        let data = try HandbookExport(edition).json()

        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let clauses = try #require(json["clauses"] as? [[String: Any]])
        let rules = clauses.flatMap { $0["rules"] as? [[String: Any]] ?? [] }
        #expect(clauses.count == 32)
        #expect(rules.count == edition.rules.count)
        #expect(json["contentHash"] as? String == edition.contentHash)
    }

    @Test func `a comparison names what changed, under the step that it asks for`() throws {
        let copy = try EditionCopy()
        try copy.add("1.1.0", effectiveAt: "2027-01-01T00:00:00+08:00")
        try copy.replace("limit: 10min}", with: "limit: 9min}", in: "1.1.0/chapter-2.yaml")
        let library = try HandbookLibrary(reading: copy.root)

        let diff = HandbookDiff(from: try #require(library.edition("1.0.0")), to: try #require(library.newest))

        #expect(
            diff.explained()
                == "1.0.0 → 1.1.0: a minor step is needed\nparameters (minor):\n  R-2.1-01 limit: 10min → 9min"
        )
    }
}
