import Care
import CareStore
import Synchronization

/// The approved scripts as they were folded last: every page of the workbench offers them, and scripts change once a week.
///
/// A row names the version of its stream, so that what another node wrote is seen with the row and nothing has to be told.
final class ScriptShelf: Sendable {
    private let known = Mutex<[String: Matter<Script>]>([:])

    /// Those that were never folded, or changed since.
    func unread(among rows: [MatterRow]) -> [MatterRow] {
        known.withLock { known in rows.filter { known[$0.id]?.version != Int($0.version) } }
    }

    /// Adds what was folded and forgets what is not among the rows any more.
    func put(_ folded: [Matter<Script>], keeping rows: [MatterRow]) {
        let wanted = Set(rows.map(\.id))
        known.withLock { known in
            known = known.filter { wanted.contains($0.key) }
            for matter in folded { known[matter.id] = matter }
        }
    }

    func scripts(of rows: [MatterRow]) -> [Script] {
        known.withLock { known in rows.compactMap { known[$0.id]?.content } }
    }
}
