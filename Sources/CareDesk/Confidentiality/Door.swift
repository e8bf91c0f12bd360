import Care
import Synchronization

/// What the desk remembers of its door: who stands in it with the right password and still owes a code, and when ways in changed.
package final class Door: Sendable {
    private struct Challenge {
        let name: String
        let until: Moment
    }

    private static let capacity = 1_000
    private static let patience = Span.minutes(5)

    private let turns = Atomic<Int>(0)
    private let challenges = Mutex<[String: Challenge]>([:])

    /// Rises whenever somebody's ways in may have changed; whoever remembers a way in from before asks again.
    package var turn: Int { turns.load(ordering: .acquiring) }

    /// A session, token, role or account has changed or ended.
    package func changed() { turns.add(1, ordering: .releasing) }

    /// Keeps in mind that somebody has shown the password of a name; returns the word under which the code is asked for.
    func challenge(_ name: String, at now: Moment) -> String {
        let word = Desk.newToken()
        challenges.withLock { challenges in
            if challenges.count >= Self.capacity { challenges = challenges.filter { $0.value.until > now } }
            if challenges.count >= Self.capacity { challenges = [:] }
            challenges[word] = Challenge(name: name, until: now + Self.patience)
        }
        return word
    }

    /// The name that a word stands for; nil when it is too late, or never was.
    func name(challengedBy word: String, at now: Moment) -> String? {
        challenges.withLock { challenges in
            guard let challenge = challenges[word], challenge.until > now else { return nil }
            return challenge.name
        }
    }

    /// A word that nobody guesses.
    package static func newWord() -> String { Desk.newToken() }

    /// Forgets whoever stands in the door under a name: it does not open to him any more.
    func forget(challengesOf name: String) {
        challenges.withLock { challenges in challenges = challenges.filter { $0.value.name != name } }
    }

    func forget(challenge word: String) {
        challenges.withLock { $0[word] = nil }
    }
}
