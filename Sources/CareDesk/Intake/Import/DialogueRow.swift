import Care
import Foundation

/// One recorded conversation between a customer and a help desk, a JSON object a line.
///
/// What the customer says before the desk first answers is the contact; the rest is history. The record names no times, so
/// all of it stands at the moment of the import.
struct DialogueRow: Decodable {
    struct Turn: Decodable {
        let sender: Sender
        let text: String
    }

    enum Sender: String, Decodable {
        case customer, helpdesk
    }

    let id: String
    let turns: [Turn]

    /// - Throws: `ImportRefusal` when the line is no dialogue or the customer says nothing before the first answer.
    static func item(_ line: LineReader.Line) throws(ImportRefusal) -> ImportItem {
        guard let bytes = line.bytes else { throw .tooLong(line: line.number) }
        guard let dialogue = try? JSONDecoder().decode(DialogueRow.self, from: Data(bytes)), !dialogue.id.isEmpty else {
            throw ImportRefusal(
                line: line.number,
                reason: "malformed",
                message: Text(
                    zh: "不是对话；应为 {\"id\", \"turns\": [{\"sender\": \"customer|helpdesk\", \"text\"}]}",
                    en:
                        "This is no dialogue; write {\"id\", \"turns\": [{\"sender\": \"customer|helpdesk\", \"text\"}]}"
                )
            )
        }
        return try dialogue.item(line: line.number, content: bytes)
    }

    private func item(line: Int, content: [UInt8]) throws(ImportRefusal) -> ImportItem {
        let opening = turns.prefix { $0.sender == .customer }
        let words = opening.map(\.text).joined(separator: "\n")
        guard !words.allSatisfy(\.isWhitespace) else {
            throw ImportRefusal(
                line: line,
                reason: "no-customer-words",
                message: Text(zh: "首次答复前没有客户的话", en: "The customer says nothing before the first answer"),
                key: id,
                column: "turns"
            )
        }
        var contact = ContactRequest(record: ContactRecord(channel: .social, description: .clear(words)))
        contact.importedFrom = "dialogues/\(id)"
        contact.past = turns.dropFirst(opening.count).compactMap(\.past)
        return ImportItem(line: line, key: id, idempotencyKey: "dialogues:\(id)", contact: contact, content: content)
    }
}

extension DialogueRow.Turn {
    /// The turn as history; nil when nothing was said in it.
    fileprivate var past: PastDeed? {
        if text.allSatisfy(\.isWhitespace) { return nil }
        let direction: MessageDirection = sender == .customer ? .fromCustomer : .toCustomer
        return PastDeed(.said(.init(direction: direction, channel: .social, words: .clear(text))))
    }
}

extension ImportRefusal {
    static func tooLong(line: Int) -> ImportRefusal {
        ImportRefusal(
            line: line,
            reason: "line-too-long",
            message: Text(
                zh: "一行最多 \(LineReader.longest) 字节",
                en: "A line has at most \(LineReader.longest) bytes; look for a missing line end or quote"
            )
        )
    }
}
