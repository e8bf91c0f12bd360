import Care
import Synchronization

/// How many try to get in from one address, and how many have failed there lately (handbook 7.3).
///
/// A whole centre may sit behind one address and begin its shift at once, so that only what failed counts. What fails while others are still being looked at
/// is owed: the address waits longer.
final class EntryGate: Sendable {
    /// How many from one address are looked at at a time.
    private static let atOnce = 100
    private let failures: TokenBuckets
    private let underWay = Mutex<[String: Int]>([:])
    private let clock: @Sendable () -> Moment

    init(failuresPerMinute: Int64, clock: @escaping @Sendable () -> Moment) {
        failures = TokenBuckets(burst: Double(failuresPerMinute), perSecond: Double(failuresPerMinute) / 60)
        self.clock = clock
    }

    /// Lets somebody try to get in, unless too many have failed from where he is.
    ///
    /// - Throws: The `Refusal` `too-many-log-ins`, or what the attempt throws.
    func attempting<Outcome>(from network: String, _ attempt: () async throws -> Outcome) async throws -> Outcome {
        if let wait = failures.wait(network, at: clock()) { throw Self.refusal(retryAfter: wait) }
        try enter(network)
        defer { leave(network) }
        do {
            return try await attempt()
        } catch let refusal as Refusal where ["log-in-failed", "wrong-code", "challenge-over"].contains(refusal.code) {
            failures.charge(network, at: clock())
            throw refusal
        }
    }

    private func enter(_ network: String) throws(Refusal) {
        let isLet = underWay.withLock { underWay in
            let count = underWay[network, default: 0]
            if count < Self.atOnce { underWay[network] = count + 1 }
            return count < Self.atOnce
        }
        if !isLet { throw Self.refusal(retryAfter: .seconds(5)) }
    }

    private func leave(_ network: String) {
        underWay.withLock { underWay in
            let count = underWay[network, default: 1] - 1
            underWay[network] = count > 0 ? count : nil
        }
    }

    private static func refusal(retryAfter: Span) -> Refusal {
        Refusal(
            .limit,
            "too-many-log-ins",
            Text(zh: "此地址登录过于频繁，请稍后再试", en: "Too many log-ins from this address; try again a little later"),
            clause: ClauseNumber(7, 3),
            retryAfter: retryAfter
        )
    }
}
