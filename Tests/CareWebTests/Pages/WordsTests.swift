import Care
import Foundation
import Testing

@testable import CareWeb

struct WordsTests {
    @Test func `every text is there in both languages with the same gaps`() {
        for (key, text) in Words.table {
            #expect(!text.zh.isEmpty && !text.en.isEmpty, "\(key)")
            let gaps = { (words: String) in Set((0..<9).filter { words.contains("{\($0)}") }) }
            #expect(gaps(text.zh) == gaps(text.en), "\(key)")
        }
    }

    @Test func `no English text holds Chinese and no key comes twice`() {
        let parts = [
            Words.shell, Words.desk, Words.tickets, Words.deeds, Words.timeline, Words.handbook, Words.people,
            Words.access, Words.account, Words.matters, Words.requests,
            Words.breaches, Words.exports, Words.alarms, Words.accounts, Words.accountDeeds, Words.accountEvents,
            Words.workbench, Words.links,
            Words.lists,
        ]

        #expect(parts.map(\.count).reduce(0, +) == Words.table.count)
        for (key, text) in Words.table { #expect(!Self.isChinese(text.en), "\(key)") }
    }

    @Test func `every text that a template or a page asks for exists`() throws {
        let asked = try Self.templateKeys().union(Self.sourceKeys())

        #expect(asked.subtracting(Words.table.keys).sorted() == [])
    }

    @Test func `every text is asked for`() throws {
        let asked = try Self.templateKeys().union(Self.sourceKeys())
        let sources = try Self.sources().joined()
        let idle = Words.table.keys.filter { key in
            let stem = key.split(separator: "_").first.map { "\"\($0)_" } ?? "\"\(key)\""
            return !asked.contains(key) && !sources.contains("\"\(key)\"") && !sources.contains(stem)
        }

        #expect(idle.sorted() == [])
    }

    @Test func `no template says anything in a language of its own`() throws {
        for (name, text) in try Templates().texts { #expect(!Self.isChinese(text), "\(name)") }
    }

    @Test func `the names of every closed set that has no name of its own are there`() {
        let keys =
            ResultNames.complexities + ResultNames.decisions + ResultNames.reasons + ResultNames.exclusions
            + ResultNames.confidences

        #expect(Set(keys).subtracting(Words.table.keys).sorted() == [])
    }

    private enum ResultNames {
        static let complexities = Complexity.allCases.map { "complexity_\($0.rawValue)" }
        static let decisions = AssessmentDecision.allCases.map { "decision_\($0.rawValue)" }
        static let reasons = MessageDirection.allCases.map { "direction_\($0.rawValue)" }
        static let exclusions = MatchExplanation.Exclusion.allCases.map { "excluded_\($0.rawValue)" }
        static let confidences = Source.Confidence.allCases.map { "confidence_\($0.rawValue)" }
    }

    private static func isChinese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func templateKeys() throws -> Set<String> {
        let keys = try Templates().texts.values.flatMap {
            $0.matches(of: /\{\{t\.([A-Za-z0-9_]+)\}\}/).map { String($0.1) }
        }
        return Set(keys)
    }

    private static func sourceKeys() throws -> Set<String> {
        Set(try sources().flatMap { $0.matches(of: /words\[\s*"([A-Za-z0-9_]+)"/).map { String($0.1) } })
    }

    private static func sources() throws -> [String] {
        let pages = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/CareWeb/Pages"
        )
        .standardizedFileURL
        let paths = try FileManager.default.subpathsOfDirectory(atPath: pages.path)
        return try paths.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Words/") }
            .map { try String(contentsOf: pages.appending(path: $0), encoding: .utf8) }
    }
}
