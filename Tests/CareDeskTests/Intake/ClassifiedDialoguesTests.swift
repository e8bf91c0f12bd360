import Care
import CareTesting
import Foundation
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct ClassifiedDialoguesTests {
    @Test func `only what the customer says before the first answer is read`() throws {
        let samples = try LabelledDialogues.samples(
            labels: Self.labels("7\tfault\tbroadband\t1"),
            dialogues: Self.dialogue
        )

        let expected = LabelledText(text: "断网了\n在吗", type: .fault, category: .broadband, urgency: .urgent)
        #expect(samples == [expected])
    }

    @Test(arguments: [
        "7\tfault\tbroadband", "7\tfault\tnothing\t1", "7\tfault\tbroadband\t2", "8\tfault\tbroadband\t1",
        "7\tfault/\tbroadband\t1", "7\tfault/query/other\tbroadband\t1", "7\tfault\tbroadband\t?",
    ])
    func `a label that does not fit is refused`(line: String) {
        #expect(throws: Refusal.self) {
            try LabelledDialogues.samples(labels: Self.labels(line), dialogues: Self.dialogue)
        }
    }

    @Test func `a label may name a second answer`() throws {
        let samples = try LabelledDialogues.samples(
            labels: Self.labels("7\tfault\tbroadband/mobile_network\t0?"),
            dialogues: Self.dialogue
        )

        #expect(samples.first?.category == .broadband)
        #expect(samples.first?.doubts == [.category: "mobile_network", .urgency: "urgent"])
    }

    @Test func `a line that is no dialogue is refused`() {
        #expect(throws: Refusal.self) { try LabelledDialogues.firstContacts(in: "{}") }
    }

    private static func labels(_ line: String) -> String { "id\ttype\tcategory\turgent\n\(line)\n" }

    private static let dialogue = """
        {"id": "7", "turns": [{"sender": "customer", "text": "断网了"}, {"sender": "customer", "text": "在吗"}, \
        {"sender": "helpdesk", "text": "您好"}, {"sender": "customer", "text": "谢谢"}]}
        """
}
