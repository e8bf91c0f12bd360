import Care
import Synchronization

/// Forms that were sent after their session had ended, kept until their writer is back (handbook 7.3).
///
/// They stand in memory for half an hour: whoever comes later, or after a restart, writes anew. Nothing that opens an account is among them.
final class DraftShelf: Sendable {
    struct Draft: Sendable {
        /// Where the form was sent.
        let path: String
        let fields: [String: String]
        /// Whose it is; the first who opens it when the ended session was forgotten already.
        var owner: String?
        let until: Moment

        var size: Int { path.utf8.count + fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count } }
    }

    static let patience = Span.minutes(30)
    private static let largest = 100_000
    private static let room = 8_000_000

    private let drafts = Mutex<[String: Draft]>([:])

    /// Keeps a form; nil when it is too large, and the oldest give way when there are too many.
    func keep(_ draft: Draft, as id: String, at now: Moment) -> Bool {
        guard draft.size <= Self.largest else { return false }
        drafts.withLock { drafts in
            drafts = drafts.filter { $0.value.until > now }
            var used = drafts.reduce(draft.size) { $0 + $1.value.size }
            for old in drafts.sorted(by: { ($0.value.until, $0.key) < ($1.value.until, $1.key) }) where used > Self.room
            {
                used -= old.value.size
                drafts[old.key] = nil
            }
            drafts[id] = draft
        }
        return true
    }

    /// The form for whoever wrote it; nil for everybody else, and when it is too late.
    func open(_ id: String, by name: String, at now: Moment) -> Draft? {
        drafts.withLock { drafts in
            guard var draft = drafts[id], draft.until > now, draft.owner ?? name == name else { return nil }
            draft.owner = name
            drafts[id] = draft
            return draft
        }
    }
}
