import CareTesting
import Testing

@testable import Care

@Suite(.clause("2.1"))
struct ClassifierEvaluationTests {
    @Test func `fitting teaches what the lexicon does not say`() throws {
        let samples = Self.samples
        let fitted = Classifier(
            lexicon: try ClassifierTests.lexicon(),
            weights: Training(try ClassifierTests.lexicon()).fit(samples)
        )

        #expect(Evaluation.scored(samples, by: try ClassifierTests.classifier()).accuracy(.category) < 0.6)
        #expect(Evaluation.scored(samples, by: fitted).accuracy(.category) == 1)
    }

    @Test func `every sample is asked about once, whatever the folds`() throws {
        let report = Evaluation.crossValidated(Self.samples, lexicon: try ClassifierTests.lexicon(), folds: 3, seed: 7)

        #expect(report.count == Self.samples.count)
        #expect(report.tallies[.category]?["payment"]?.labelled == 4)
    }

    @Test func `the seed alone decides the folds`() throws {
        let lexicon = try ClassifierTests.lexicon()
        let first = Evaluation.crossValidated(Self.samples, lexicon: lexicon, folds: 2, seed: 3)
        let second = Evaluation.crossValidated(Self.samples, lexicon: lexicon, folds: 2, seed: 3)

        #expect(first == second)
    }

    @Test func `a fit from earlier weights keeps what they knew`() throws {
        let lexicon = try ClassifierTests.lexicon()
        let base = Training(lexicon).fit(Self.samples)
        let others = [LabelledText(text: "手环绑不上", type: .inquiry, category: .number, urgency: .normal)]

        let report = Evaluation.crossValidated(others + others, lexicon: lexicon, from: base, folds: 2)
        let training = Training(lexicon)
        let further = training.fit(others.map { training.lesson($0) }, from: base)

        #expect(report.count == 2)
        #expect(
            Evaluation.scored(Self.samples, by: Classifier(lexicon: lexicon, weights: further)).accuracy(.category) == 1
        )
    }

    @Test func `examples teach words but not how common an answer is`() throws {
        let lexicon = try ClassifierTests.lexicon()
        let contacts = Self.samples + Self.samples
        let examples = (0..<40).map { _ in
            LabelledText(text: "请帮我销号", type: .request, category: .number, urgency: .normal)
        }

        let classifier = Classifier(lexicon: lexicon, weights: Training(lexicon).fit(contacts, examples: examples))

        #expect(classifier.classify("请帮我销号").category.value == .number)
        #expect(classifier.classify("在线等").category.value != .number)
    }

    @Test func `a doubt shares the label between two answers`() {
        let sure = LabelledText(text: "断网", type: .fault, category: .broadband, urgency: .urgent)
        let torn = LabelledText(
            text: "断网",
            type: .fault,
            category: .broadband,
            urgency: .urgent,
            doubts: [.type: "complaint", .category: "broadband", .urgency: "nothing"]
        )

        #expect(sure.shares(of: .type) == [1, 0, 0, 0, 0, 0, 0, 0])
        #expect(torn.shares(of: .type) == [0.7, 0.3, 0, 0, 0, 0, 0, 0])
        #expect(torn.shares(of: .category) == sure.shares(of: .category))
        #expect(torn.shares(of: .urgency) == sure.shares(of: .urgency))
    }

    @Test func `precision and recall are those of the tally`() {
        let tally = EvaluationReport.Tally(labelled: 4, guessed: 2, agreed: 1)

        #expect(tally.precision == 0.5)
        #expect(tally.recall == 0.25)
        #expect(EvaluationReport.Tally().precision == 0)
    }

    private static let samples: [LabelledText] =
        ["缴费之后还是停着", "缴费没有成功", "我缴费了两次", "缴费入口在哪"].map {
            LabelledText(text: $0, type: .query, category: .payment, urgency: .normal)
        }
        + ["宽带又断网", "宽带断网一天", "光猫断网", "断网"].map {
            LabelledText(text: $0, type: .fault, category: .broadband, urgency: .urgent)
        }
}
