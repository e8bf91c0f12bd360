/// Lets so many in at a time: a server has room for so many connections, and the tests run all at once.
package actor Turnstile {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(_ room: Int) {
        free = room
    }

    /// Three connections each, so that a few hundred are left for those who open more.
    package static let postgres = Turnstile(40)

    package func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    package func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
