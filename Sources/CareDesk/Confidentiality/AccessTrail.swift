import Care
import Synchronization

/// What one request has seen of customers, and from where it came.
///
/// Whatever opens personal words leaves its trace here, so that no way of showing them can forget the access log (handbook 7.3): it is the task's
/// own, and reading runs on the caller's task.
package final class AccessTrail: Sendable {
    /// What was opened.
    package struct Sight: Hashable, Sendable {
        /// The ticket that was opened alone; nil when none was, or several.
        package var ticket: String?
        /// Whose data it was; nil when nobody's, or several people's.
        package var subject: String?
        /// How many records were opened.
        package var count = 0
        /// What was looked for, as a keyed word that shows no more than whether two searches were alike.
        package var search: String?
        /// Who has the number that was looked for.
        package var sought: String?
        /// Whether the deed notes by itself how it ended, refusals too.
        package var isNoted = false
    }

    @TaskLocal package static var current: AccessTrail?

    /// The address of whoever asks; nil on the desk's own machine.
    package let address: String?
    private let sight = Mutex(Sight())

    package init(address: String? = nil) {
        self.address = address
    }

    package var seen: Sight { sight.withLock { $0 } }

    func opened(ticket: String, of subject: String) {
        sight.withLock { sight in
            // A page opens the same ticket more than once.
            if sight.ticket == ticket { return }
            sight.ticket = sight.count == 0 ? ticket : nil
            sight.add(1, of: [subject])
        }
    }

    func opened(_ count: Int, of subjects: Set<String>) {
        if count == 0 { return }
        sight.withLock { sight in
            sight.ticket = nil
            sight.add(count, of: subjects)
        }
    }

    func notedByItself() {
        sight.withLock { $0.isNoted = true }
    }

    func searched(_ words: String, of subject: String?) {
        sight.withLock { sight in
            sight.search = words
            sight.sought = subject
        }
    }
}

extension AccessTrail.Sight {
    fileprivate mutating func add(_ count: Int, of subjects: Set<String>) {
        subject = subjects.count == 1 && (self.count == 0 || subject == subjects.first) ? subjects.first : nil
        self.count += count
    }
}
