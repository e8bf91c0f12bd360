import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("8.4"))
struct HandbookFaultTests {
    @Test(arguments: SpoiltEdition.forms + SpoiltEdition.wholes)
    func `a spoilt edition is explained at its place`(spoilt: SpoiltEdition) throws {
        let copy = try EditionCopy()
        let line = try copy.replace(spoilt.old, with: spoilt.new, in: spoilt.file)

        let check = copy.check

        let place = "\(spoilt.faultFile ?? spoilt.file):\(line + spoilt.linesAfter):"
        let fault = check.faults.first { fault in
            fault.description.hasPrefix(place) && spoilt.says.allSatisfy(fault.description.contains)
        }
        let found = check.faults.map(\.description).joined(separator: "\n")
        #expect(fault != nil, "expected \(place) \(spoilt.says), found\n\(found)")
        #expect(check.editions.isEmpty)
    }

    @Test func `every fault is collected and not only the first`() throws {
        let copy = try EditionCopy()
        try copy.replace("limit: 10min}", with: "limit: soon}", in: "1.0.0/chapter-2.yaml")
        try copy.replace("limit: 3min", with: "limit: later", in: "1.0.0/chapter-1.yaml")
        try copy.replace("grade: major", with: "grade: loud", in: "1.0.0/chapter-3.yaml")

        let files = copy.check.faults.map(\.file)

        #expect(files == ["1.0.0/chapter-1.yaml", "1.0.0/chapter-2.yaml", "1.0.0/chapter-3.yaml"])
    }

    @Test func `a legal rule needs a source that was read, and the law keeps it legal`() throws {
        let copy = try EditionCopy()
        let chapter = "1.0.0/chapter-3.yaml"
        try copy.replace(
            "legal: true\n        source: {document: regulations, article: \"第三十二条\", confidence: V1}",
            with: "legal: true\n        source: {document: regulations, confidence: P}",
            in: chapter
        )
        try copy.replace(
            "legal: true\n        source: {document: mobile",
            with: "legal: false\n        source: {document: mobile",
            in: chapter
        )

        let words = copy.check.faults.map(\.message)

        #expect(words.contains("R-3.1-01 is legal, but its source is of confidence P"))
        #expect(words.contains("R-3.1-04 is asked for by 《第三代移动通信服务规范（试行）》（2009）2.4"))
    }

    @Test func `a legal rule that no overlay locks is refused`() throws {
        let copy = try EditionCopy()
        try copy.replace(
            "owner: agent\n        source: {document: practice, confidence: P}",
            with: "owner: agent\n        legal: true\n        source: {document: regulations, confidence: V1}",
            in: "1.0.0/chapter-4.yaml"
        )

        let words = copy.check.faults.map(\.message)

        #expect(words == ["R-4.1-01 is legal, but no overlay locks it"])
    }

    @Test func `a rule that is narrowed leaves out whom the law protects`() throws {
        let copy = try EditionCopy()
        try copy.replace(
            "scope: {type: [fault], area: [urban]}",
            with: "scope: {type: [fault], area: [urban], channel: [phone]}",
            in: "1.0.0/chapter-3.yaml"
        )

        let words = copy.check.faults.map(\.message)

        #expect(words == ["R-3.1-01 leaves out some whom 《中华人民共和国电信条例》第三十二条 protects"])
    }

    @Test func `a missing clause, a missing file and a file too many are named`() throws {
        let copy = try EditionCopy()
        try FileManager.default.removeItem(at: copy.root.appending(path: "1.0.0/chapter-8.yaml"))
        try copy.write(Data("a: b".utf8), to: "1.0.0/chapter-9.yaml")

        let faults = copy.check.faults.map { "\($0.file): \($0.message)" }

        #expect(faults.contains("1.0.0/chapter-8.yaml: the file is missing or cannot be read"))
        #expect(faults.contains("1.0.0/chapter-8.yaml: clause 8.4 is missing"))
        #expect(faults.contains("1.0.0/chapter-9.yaml: the file is no part of an edition"))
    }

    @Test func `a law that has no rule in the edition is a fault of the edition`() throws {
        let copy = try EditionCopy()
        try copy.replace("overlays: [law, henan, chongqing]", with: "overlays: [law, hunan]", in: "1.0.0/edition.yaml")

        let faults = copy.check.faults.map { "\($0.file): \($0.message)" }

        #expect(faults == ["overlays/hunan.yaml: the file is missing or cannot be read"])
    }

    @Test func `a directory without an edition says so`() throws {
        let empty = FileManager.default.temporaryDirectory.appending(path: "none-\(UUID().uuidString)")

        let check = HandbookCheck(empty)

        #expect(check.faults.map(\.message) == ["there is no edition"])
    }
}
