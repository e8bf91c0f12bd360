import CareStore

/// What is wrong with a journal.
package enum JournalFault: Error, Equatable, CustomStringConvertible, Sendable {
    case unreadable(seq: Int64, String)
    case brokenChain(seq: Int64, stream: String, version: Int64)
    /// A file whose parts are not those that were sealed.
    case lostAttachment(String)
    case gap(seq: Int64, stream: String, expected: Int64, found: Int64)

    package var description: String {
        switch self {
        case .unreadable(let seq, let what): "event \(seq) cannot be read: \(what)"
        case .brokenChain(let seq, let stream, let version):
            "event \(seq) (\(stream), version \(version)) does not fit the hash of its chain"
        case .lostAttachment(let id): "attachment \(id) is not what was sealed"
        case .gap(let seq, let stream, let expected, let found):
            "event \(seq) (\(stream)) has version \(found) where \(expected) was expected"
        }
    }
}
