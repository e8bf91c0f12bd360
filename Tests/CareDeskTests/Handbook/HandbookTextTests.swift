import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("8.4"))
struct HandbookTextTests {
    static let hostile: [(String, Data, String)] = [
        ("a tab", Data("chapter: 2\n\ttitle: x\n".utf8), "this is no YAML"),
        ("an open quote", Data("chapter: \"2\n".utf8), "this is no YAML"),
        ("a key twice", Data("chapter: 2\nchapter: 2\n".utf8), "the key chapter stands twice"),
        ("nothing", Data(), "the file is empty"),
        ("invalid UTF-8", Data([0x63, 0x3a, 0x20, 0xff, 0xfe]), "not valid UTF-8"),
        ("a scalar", Data("hello\n".utf8), "a chapter is a mapping, not hello"),
        ("deep nesting", Data(String(repeating: "[", count: 100_000).utf8), "too deeply nested"),
        ("nesting over lines", Data(String(repeating: "[\n", count: 1_000).utf8), "too deeply nested"),
        ("a megabyte and more", Data(repeating: 0x20, count: 1_048_577), "1048577 bytes"),
        ("an unknown anchor", Data("chapter: *two\n".utf8), "this is no YAML"),
        ("two documents", Data("chapter: 2\n---\nchapter: 2\n".utf8), "this is no YAML"),
    ]

    @Test(arguments: hostile)
    func `a file that is no chapter is explained`(name: String, bytes: Data, words: String) throws {
        let copy = try EditionCopy()
        try copy.write(bytes, to: "1.0.0/chapter-2.yaml")

        let faults = copy.check.faults.filter { $0.file == "1.0.0/chapter-2.yaml" }

        #expect(faults.contains { $0.message.contains(words) }, "\(faults.map(\.description))")
        #expect(copy.check.editions.isEmpty)
    }
}
