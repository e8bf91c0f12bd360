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
            Words.workbench, Words.links, Words.mergers,
            Words.lists, Words.bulk, Words.wording, Words.wallboard, Words.preferences, Words.scripts, Words.intake,
            Words.attachments,
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
        let names = try Self.names()
        let idle = Words.table.keys.filter { key in
            let parts = key.split(separator: "_")
            let stem = parts.first.map { "\"\($0)_" } ?? "\"\(key)\""
            // A text of a closed set is asked for by the set's stem and the name of a case, which stands in some layer.
            let isMember = sources.contains(stem) && parts.dropFirst().allSatisfy { names.contains(String($0)) }
            return !asked.contains(key) && !sources.contains("\"\(key)\"") && !isMember
        }

        #expect(idle.sorted() == [])
    }

    @Test func `no template says anything in a language of its own`() throws {
        for (name, text) in try Templates().texts { #expect(Self.spoken(in: text) == [], "\(name)") }
    }

    @Test(arguments: [
        ("<p>{{t.done}}</p>", []), ("<p>Done {{t.done}}</p>", ["Done"]), ("<p>完成</p>", ["完成"]),
        ("<a title=\"Open {{number}}\" href=\"/desk\">{{number}}</a>", ["Open"]),
        ("<kbd>Esc</kbd>&nbsp;{{>flash}}", []),
        ("{{#isOpen}}open{{/isOpen}}", ["open"]), ("<details{{#isOpen}} open{{/isOpen}}>{{{content}}}</details>", []),
    ])
    func `what a template says by itself is found in its text and in what is read out`(template: String, said: [String])
    {
        #expect(Self.spoken(in: template) == said)
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

    /// The words that stand in a template and not in the catalogue: in its text, and in the attributes that people read or hear.
    ///
    /// The names of keys are the same in every language.
    private static func spoken(in template: String) -> [String] {
        let still = template.replacing(/\{\{\{?[^}]*\}\}\}?/, with: "").replacing(/<kbd>[^<]*<\/kbd>|&#?\w+;/, with: "")
        let read = still.matches(of: /\b(?:aria-label|title|placeholder|alt|data-said)="([^"]*)"/).map { String($0.1) }
        let shown = still.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map(String.init)
        return (read + shown).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.contains(where: \.isLetter) }
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

    /// Every name that the program knows outside the catalogue.
    private static func names() throws -> Set<String> {
        var names: Set<String> = []
        for text in try sources(below: "../../../Sources") {
            names.formUnion(text.components(separatedBy: CharacterSet.alphanumerics.inverted))
        }
        return names
    }

    private static func sources(below folder: String = "../../../Sources/CareWeb/Pages") throws -> [String] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: folder).standardizedFileURL
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        return try paths.filter { $0.hasSuffix(".swift") && !$0.contains("Words/") }
            .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
    }
}
