import Care
import CareTesting
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct ExampleContactsTests {
    @Test func `a line becomes a labelled contact`() throws {
        let samples = try ExampleContacts.samples(from: "# Written.\n\ncomplaint/fault\tbroadband\t1?\t又断网,三天了\n")

        let expected = LabelledText(
            text: "又断网,三天了",
            type: .complaint,
            category: .broadband,
            urgency: .urgent,
            doubts: [.type: "fault", .urgency: "normal"]
        )
        #expect(samples == [expected])
    }

    @Test(arguments: ["complaint\tbroadband\t1", "complaint\tbroadband\t1\t", "x\tbroadband\t1\t断网", "断网"])
    func `a line that does not fit is refused`(line: String) {
        #expect(throws: Refusal.self) { try ExampleContacts.samples(from: line) }
    }

    @Test func `the examples that ship can be read, and each stands there once`() throws {
        let examples = try ClassifierFile.examples()

        #expect(examples.count > 500)
        #expect(Set(examples.map(\.text)).count == examples.count)
        #expect(Set(examples.map(\.category)) == Set(Care.Category.allCases))
        #expect(Set(examples.map(\.type)) == Set(ProblemType.readable))
    }
}
