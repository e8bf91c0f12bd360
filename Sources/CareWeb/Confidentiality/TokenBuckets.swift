import Care
import Synchronization

/// How often each of many may do something: so many at once, and so many a second after that.
///
/// What is kept is bounded: buckets that have filled up again are forgotten first, and they are the ones that say nothing.
final class TokenBuckets: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: Moment
    }

    private static let capacity = 20_000

    private let burst: Double
    private let perSecond: Double
    private let buckets = Mutex<[String: Bucket]>([:])

    /// - Parameters:
    ///   - burst: How many at once.
    ///   - perSecond: How many come back in a second.
    init(burst: Double, perSecond: Double) {
        self.burst = burst
        self.perSecond = perSecond
    }

    /// Takes one; false when there is none left.
    func take(_ key: String, at now: Moment) -> Bool {
        buckets.withLock { buckets in
            guard tokens(key, in: buckets, at: now) >= 1 else { return false }
            take(key, from: &buckets, at: now)
            return true
        }
    }

    /// How long until there is one to take; nil when there is one already.
    func wait(_ key: String, at now: Moment) -> Span? {
        let left = buckets.withLock { tokens(key, in: $0, at: now) }
        return left >= 1 ? nil : Span(milliseconds: Int64(((1 - left) / perSecond * 1_000).rounded(.up)))
    }

    /// Takes one whether there is one or not; what is owed is at most what a full bucket holds.
    func charge(_ key: String, at now: Moment) {
        buckets.withLock { take(key, from: &$0, at: now) }
    }

    private func tokens(_ key: String, in buckets: [String: Bucket], at now: Moment) -> Double {
        buckets[key].map { filled($0, at: now).tokens } ?? burst
    }

    private func take(_ key: String, from buckets: inout [String: Bucket], at now: Moment) {
        var bucket = buckets[key].map { filled($0, at: now) } ?? Bucket(tokens: burst, at: now)
        bucket.tokens = max(-burst, bucket.tokens - 1)
        if buckets[key] == nil, buckets.count >= Self.capacity { makeRoom(in: &buckets, at: now) }
        buckets[key] = bucket
    }

    var count: Int { buckets.withLock { $0.count } }

    private func filled(_ bucket: Bucket, at now: Moment) -> Bucket {
        let seconds = Double(max(0, (now - bucket.at).milliseconds)) / 1_000
        return Bucket(tokens: min(burst, bucket.tokens + seconds * perSecond), at: max(now, bucket.at))
    }

    private func makeRoom(in buckets: inout [String: Bucket], at now: Moment) {
        buckets = buckets.filter { filled($0.value, at: now).tokens < burst }
        if buckets.count >= Self.capacity { buckets.removeAll() }
    }
}
