import CareTesting
import Testing

@testable import Care

@Suite(.clause("3.3"))
struct WordingLexiconTests {
    @Test(arguments: [
        ("= 词", 1), ("[a] forbidden block", 1), ("[a] moon block 3.3", 1), ("[a] forbidden loud 3.3", 1),
        ("[a] forbidden block x", 1), ("[a] forbidden block 3.3 loudly", 1),
        ("[a] forbidden block 3.3\nzh 好\nen ok\n? 词", 4),
        ("[a] forbidden block 3.3\nzh 好\nen ok\n/ a*", 4), ("[a] forbidden block 3.3\n=", 2),
        ("[a] forbidden block 3.3\nzh 好", 1),
        ("[a] forbidden block 3.3\nzh 好\nen ok\n[a] promise warn 3.2\nzh 好\nen ok", 1),
    ])
    func `a malformed lexicon is refused with the line`(text: String, line: Int) throws {
        let refusal = #expect(throws: Refusal.self) { try WordingLexicon(parsing: text) }

        #expect(refusal?.code == "wording-lexicon-malformed")
        #expect(refusal?.message.en.contains("line \(line):") ?? false, "\(refusal?.message.en ?? "")")
    }
}
