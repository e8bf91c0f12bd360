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
