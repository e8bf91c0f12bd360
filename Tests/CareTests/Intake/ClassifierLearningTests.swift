import CareTesting
import Testing

@testable import Care

@Suite(.clause("2.1"))
struct ClassifierLearningTests {
    @Test func `a handful of corrections changes the guess for similar texts and leaves others alone`() throws {
        let classifier = try ClassifierTests.classifier()
        let others = ["宽带断网了", "垃圾短信天天来", "app登不上", "我要投诉"]
        let before = others.map { classifier.classify($0) }

        let lessons = ["手环副卡怎么绑定", "手环副卡绑不上", "孩子的手环副卡要绑定", "手环副卡绑定在哪里办"]
        let learnt = lessons.reduce(classifier) {
            $0.learn($1, corrected: Correction(type: .inquiry, category: .number))
        }

        #expect(classifier.classify("手环副卡可以绑定几个").category.value == .other)
        #expect(learnt.classify("手环副卡可以绑定几个").category.value == .number)
        #expect(learnt.classify("手环副卡可以绑定几个").type.value == .inquiry)
        #expect(others.map { learnt.classify($0).category.value } == before.map(\.category.value))
        #expect(others.map { learnt.classify($0).type.value } == before.map(\.type.value))
    }

    @Test func `the same corrections in the same order teach the same`() throws {
        let correction = Correction(category: .roaming, urgency: .urgent)
        let first = try ClassifierTests.classifier().learn("到了机场没网", corrected: correction)
        let second = try ClassifierTests.classifier().learn("到了机场没网", corrected: correction)

        #expect(first.classify("机场没网") == second.classify("机场没网"))
        #expect(first.overlays == second.overlays)
    }

    @Test func `a head that the agent left alone learns nothing`() throws {
        let learnt = try ClassifierTests.classifier().learn("到了机场没网", corrected: Correction(category: .roaming))

        #expect(learnt.overlays[0].weights.isEmpty)
        #expect(learnt.overlays[1].weights.isEmpty == false)
        #expect(learnt.overlays[2].weights.isEmpty)
    }

    @Test func `a type that no text shows is not learnt from text`() throws {
        let learnt = try ClassifierTests.classifier().learn(
            "我要看我的个人信息",
            corrected: Correction(type: .personalInformation)
        )

        #expect(learnt.overlays.allSatisfy { $0.weights.isEmpty })
    }

    @Test func `what is learnt stays within its bound`() {
        var overlay = LearntOverlay()
        for start in stride(from: Int32(0), to: 6_000, by: 500) {
            overlay.move(1, from: 0, to: 1, on: (start..<start + 500).map { ($0, 1) }, of: 2)
        }

        #expect(overlay.weights.count <= LearntOverlay.limit)
    }
}
