import CareTesting
import Testing

@testable import Care

@Suite(.clause("2.1"))
struct ClassifierTests {
    @Test(arguments: ["", "   ", "\u{3000}\n"])
    func `a text that says nothing is other, and no surer than chance`(text: String) throws {
        let guess = try Self.classifier().classify(text)

        #expect(guess.type.value == .other)
        #expect(guess.category.value == .other)
        #expect(guess.urgency.value == .normal)
        #expect(guess.type.confidence <= 0.2)
        #expect(guess.type.words.isEmpty)
    }

    @Test func `the words that decided stand in the text as the customer wrote them`() throws {
        let guess = try Self.classifier().classify("我的ＷＩＦＩ断网了")

        #expect(guess.category.value == .broadband)
        #expect(guess.category.words == ["ＷＩＦＩ", "断网"])
    }

    @Test func `a longer cue hides the shorter one inside it`() throws {
        let guess = try Self.classifier().classify("垃圾短信")

        #expect(guess.category.value == .spamFraud)
        #expect(guess.type.words.contains("垃圾") == false)
    }

    @Test(arguments: [("充值一百块没到账", ProblemType.fault), ("充值一百块。没到账", .other), ("没到账充值", .other)])
    func `a pair counts within one sentence and in its order`(text: String, type: ProblemType) throws {
        #expect(try Self.classifier().classify(text).type.value == type)
    }

    @Test(arguments: [("my app", Category.appOnline), ("my apple", .other), ("app打不开", .appOnline)])
    func `a Latin cue counts only as a whole word`(text: String, category: Care.Category) throws {
        #expect(try Self.classifier().classify(text).category.value == category)
    }

    @Test func `the name of a mentioned account is no word of the customer`() throws {
        let classifier = try Self.classifier()

        #expect(classifier.classify("你好 @某宽带客服").category.value == .other)
        #expect(classifier.classify("你好 @工信部").urgency.words == ["@工信部"])
    }

    @Test func `what stands between two cues and around a mentioned one is not quoted`() throws {
        let classifier = try Self.classifier()

        #expect(classifier.classify("充值张三的卡没到账").type.words == ["充值…没到账"])
        #expect(classifier.classify("你好 @张三工信部").urgency.words == ["@工信部"])
    }

    @Test func `the same text gets the same answer`() throws {
        let text = "宽带断网三天了,打了五次电话没人来!"

        #expect(try Self.classifier().classify(text) == Self.classifier().classify(text))
    }

    @Test func `every confidence lies between nought and one`() throws {
        let classifier = try Self.classifier()
        for text in ["宽带", "垃圾", "断网断网断网断网", String(repeating: "宽带断网垃圾", count: 400)] {
            let guess = classifier.classify(text)
            for confidence in [guess.type.confidence, guess.category.confidence, guess.urgency.confidence] {
                #expect((0...1).contains(confidence))
            }
        }
    }

    @Test func `what stands beyond the limit of reading changes nothing`() throws {
        let classifier = try Self.classifier()
        let head = String(repeating: "好", count: NormalisedText.limit)

        #expect(classifier.classify(head + "宽带断网") == classifier.classify(head))
    }

    @Test func `a lexicon with a fault is refused with its line`() {
        #expect(throws: Refusal.self) { try Lexicon(parsing: "宽带") }
        #expect(throws: Refusal.self) { try Lexicon(parsing: "[a] category.nothing=1") }
        #expect(throws: Refusal.self) { try Lexicon(parsing: "[a]\n断网\n[a]\n掉线") }
    }

    static func classifier() throws -> Classifier {
        Classifier(lexicon: try lexicon(), weights: .none)
    }

    static func lexicon() throws -> Lexicon {
        try Lexicon(
            parsing: """
                # A lexicon as small as it can be.
                [broadband] category.broadband=3
                宽带 wifi 光猫
                [outage] type.fault=2 category.broadband=1 urgency.urgent=1
                断网 充值…没到账
                [spam] category.spam_fraud=3
                垃圾短信
                [insult] type.complaint=3
                垃圾 投诉
                [app] category.app_online=3
                app
                [authority] urgency.urgent=3
                @工信部
                [chat] type.other=1 category.other=1
                你好 好
                [bias] type.other=0.5 category.other=0.5 urgency.normal=0.5
                """
        )
    }
}
