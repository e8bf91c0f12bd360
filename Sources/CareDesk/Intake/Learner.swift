import Care
import CareStore
import Foundation
import Synchronization

/// The classifier with what was learnt from corrected tickets (handbook 2.1).
///
/// What is kept is which ticket was corrected and how; the words stay with the ticket, under its customer's key, so that a shredded customer is unlearnt at the
/// next start.
package final class Learner: Sendable {
    private let classifier: Mutex<Classifier>
    private static let stream = "classifier/main"
    /// How many of the newest corrections a start learns again.
    private static let memory = 2_000

    init(_ classifier: Classifier) {
        self.classifier = Mutex(classifier)
    }

    package func classify(_ text: String) -> Classification {
        let current = classifier.withLock { $0 }
        return current.classify(text)
    }

    /// Learns the corrections that were kept, oldest first.
    func start(from desk: Desk) async throws {
        let rows = try await desk.database.read { try Journal.stream(Self.stream, in: $0) }
        let codec = EntryCodec()
        for row in rows.suffix(Self.memory) {
            let entry = try codec.entry(row, as: ClassifierEvent.self)
            guard case .learnt(let learnt) = entry.event else { continue }
            let known = try await desk.ticket(learnt.ticket)
            learn(try await desk.opened(known.ticket.record.description, of: known.ticket.customer), learnt.correction)
        }
    }

    /// Learns one correction and keeps it.
    func learn(from known: TicketCase, _ correction: Correction, on desk: Desk) async throws {
        let learnt = ClassifierEvent.learnt(.init(ticket: known.ticket.number, correction: correction))
        let actor = known.entries.last?.actor ?? .dispatcher
        try await desk.append(to: Self.stream, by: actor) { (_: [JournalEntry<ClassifierEvent>]) in
            [learnt]
        } rows: { _, _ in
        }
        learn(try await desk.opened(known.ticket.record.description, of: known.ticket.customer), correction)
    }

    private func learn(_ text: PersonalText, _ correction: Correction) {
        guard let words = text.words else { return }
        classifier.withLock { $0 = $0.learn(words, corrected: correction) }
    }
}
