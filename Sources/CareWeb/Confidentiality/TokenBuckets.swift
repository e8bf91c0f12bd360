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
            var bucket = buckets[key].map { filled($0, at: now) } ?? Bucket(tokens: burst, at: now)
            guard bucket.tokens >= 1 else { return false }
            bucket.tokens -= 1
            if buckets[key] == nil, buckets.count >= Self.capacity { makeRoom(in: &buckets, at: now) }
            buckets[key] = bucket
            return true
        }
    }

    /// Gives one back: what it was taken for turned out not to count.
    func giveBack(_ key: String) {
        buckets.withLock { buckets in
            guard let bucket = buckets[key] else { return }
            buckets[key]?.tokens = min(burst, bucket.tokens + 1)
        }
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
