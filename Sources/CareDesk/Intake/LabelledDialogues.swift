import Care
import Foundation

/// Dialogues that people have labelled, for measuring and fitting the classifier.
///
/// Labels are tab-separated under the header `id type category urgent` (``LabelColumns`` says how a doubt is written); dialogues
/// are JSON lines with an `id` and `turns`. Only what the customer says before the desk first answers is read, because that is
/// all the desk has at intake (handbook 2.1).
package enum LabelledDialogues {
    package static func samples(labels: URL, dialogues: URL) throws -> [LabelledText] {
        try samples(
            labels: String(contentsOf: labels, encoding: .utf8),
            dialogues: String(contentsOf: dialogues, encoding: .utf8)
        )
    }

    package static func samples(labels: String, dialogues: String) throws -> [LabelledText] {
        let firsts = try firstContacts(in: dialogues)
        var samples: [LabelledText] = []
        for (index, line) in labels.split(whereSeparator: \.isNewline).enumerated().dropFirst() {
            samples.append(try sample(line, number: index + 1, among: firsts))
        }
        return samples
    }

    /// What each customer said first, by the dialogue's id.
    package static func firstContacts(in dialogues: String) throws -> [String: String] {
        let decoder = JSONDecoder()
        var firsts: [String: String] = [:]
        for (index, line) in dialogues.split(whereSeparator: \.isNewline).enumerated() {
            guard let dialogue = try? decoder.decode(Dialogue.self, from: Data(line.utf8)) else {
                throw fault("dialogues-malformed", index + 1, "不是一段对话", "is not a dialogue")
            }
            let words = dialogue.turns.prefix { $0.sender == "customer" }.map(\.text)
            firsts[dialogue.id] = words.joined(separator: "\n")
        }
        return firsts
    }

    /// Everything that the help desk says in dialogues, a JSON object a line; turns without words are left out.
    ///
    /// - Throws: what reading the file throws, and a `DecodingError` for a line that is no dialogue.
    package static func helpdeskTurns(in file: URL) throws -> [String] {
        let text = try String(contentsOf: file, encoding: .utf8)
        return try text.split(separator: "\n").flatMap { line in
            try JSONDecoder().decode(Dialogue.self, from: Data(line.utf8)).turns
        }
        .filter { $0.sender == "helpdesk" && !$0.text.allSatisfy(\.isWhitespace) }.map(\.text)
    }

    private struct Dialogue: Decodable {
        struct Turn: Decodable {
            let sender: String
            let text: String
        }

        let id: String
        let turns: [Turn]
    }

    private static func sample(
        _ line: Substring,
        number: Int,
        among firsts: [String: String]
    ) throws(Refusal) -> LabelledText {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4, let label = LabelColumns(type: fields[1], category: fields[2], urgent: fields[3])
        else {
            throw fault(
                "labels-malformed",
                number,
                "应为 id、type、category、urgent 四列",
                "should be id, type, category, urgent"
            )
        }
        guard let text = firsts[fields[0]] else {
            throw fault("labels-unmatched", number, "没有编号为 \(fields[0]) 的对话", "names no dialogue: \(fields[0])")
        }
        return label.sample(of: text)
    }

    private static func fault(_ code: String, _ line: Int, _ zh: String, _ en: String) -> Refusal {
        Refusal(.invalid, code, Text(zh: "第 \(line) 行\(zh)。", en: "Line \(line) \(en)."), clause: ClauseNumber(2, 1))
    }
}
