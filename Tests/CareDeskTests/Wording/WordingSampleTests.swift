import Care
import CareDesk
import CareTesting
import Foundation
import Testing

/// How well the shipped lexicon and edition judge the sample of our own writing (docs/decisions/0032).
@Suite(.clause("3.2"), .clause("3.3"), .clause("7.2"))
struct WordingSampleTests {
    typealias Floors = [String: (precision: Double, recall: Double)]

    /// Below these the lexicon has got worse: on the sample by which it was written, and on the one that was written after it and never mended by.
    private static let floors: [String: Floors] = [
        "sample": ["clear": (0.98, 0.99), "block": (0.98, 0.97), "warn": (0.98, 0.97), "note": (0.98, 0.97)],
        "held-out": ["clear": (0.75, 0.98), "block": (0.95, 0.65), "warn": (0.9, 0.65), "note": (0.95, 0.75)],
    ]

    private static func check() throws -> WordingCheck {
        let edition = try #require(try HandbookLibrary.shipped().newest)
        return WordingCheck(edition, lexicon: try WordingLexiconFile.shipped())
    }

    private static func replies(_ name: String) throws -> [LabelledReply] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "\(name).tsv")
        return try LabelledReply.replies(in: String(contentsOf: file, encoding: .utf8))
    }

    @Test(arguments: floors.keys.sorted())
    func `precision and recall stay above their floors for every grade`(name: String) throws {
        let measure = WordingMeasure(labelled: try Self.replies(name), by: try Self.check())

        for figure in measure.figures {
            let floor = try #require(Self.floors[name]?[figure.grade])
            #expect(figure.precision >= floor.precision, "\(figure)")
            #expect(figure.recall >= floor.recall, "\(figure)")
        }
    }

    @Test func `the sample is large, half innocent, and says nothing twice`() throws {
        let sample = try Self.replies("sample")
        let innocent = sample.count { $0.grade == nil }

        #expect(sample.count >= 300)
        #expect(abs(innocent * 2 - sample.count) * 20 <= sample.count, "\(innocent) of \(sample.count)")
        #expect(Set(sample.map(\.text)).count == sample.count)
    }

    @Test func `what the desk itself says in the demo is never refused`() throws {
        let check = try Self.check()

        for text in ["您好，已收到您的诉求，我们正在核实，请稍候。谢谢。", "您好，故障已修复，请重启光猫后再试。感谢您的耐心等待，再见。"] {
            #expect(check.report(on: text).grade == nil, "\(text)")
        }
    }

    @Test func `a line that is no labelled reply is refused`() {
        for text in ["bad\t词", "block"] {
            #expect(throws: Refusal.self) { try LabelledReply.replies(in: text) }
        }
    }

    @Test func `alarms on real turns are counted by their worst grade`() throws {
        let alarms = WordingAlarms(on: ["您好", "神经病，不知道", "不知道", "大概吧"], by: try Self.check())

        #expect(alarms.figures.map(\.turns) == [1, 1, 1])
        #expect(alarms.found.count == 4)
    }
}
