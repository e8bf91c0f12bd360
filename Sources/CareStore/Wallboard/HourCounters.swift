/// How many tickets came and were closed in each hour, by queue: counters kept by delta, so that a day costs the same whatever came before it.
///
/// Hours are counted from 1970-01-01T00:00Z. In a zone whose offset is no whole number of hours they begin beside the hour of its clocks.
package enum HourCounters {
    package static let length: Int64 = 3_600_000

    package enum Kind: String, CaseIterable, Sendable {
        case received, closed
    }

    package struct Count: Hashable, Sendable {
        package let hour: Int64
        package let kind: Kind
        package let queue: String
        package let count: Int64
    }

    /// The number of the hour in which a moment falls.
    package static func hour(of milliseconds: Int64) -> Int64 {
        let hour = milliseconds / length
        return milliseconds < hour * length ? hour - 1 : hour
    }

    package static func name(_ kind: Kind, at milliseconds: Int64, in queue: String) -> String {
        "hour/\(hour(of: milliseconds))/\(kind.rawValue)/\(queue)"
    }

    /// The counts of the hours from one on and before another; both have as many digits, as all have from 1981 to 2084.
    package static func all(from first: Int64, before end: Int64, in connection: any Connection) throws -> [Count] {
        try connection.execute(
            "SELECT name, n FROM counters WHERE name >= $1 AND name < $2",
            [.text("hour/\(first)/"), .text("hour/\(end)/")]
        ).map { ($0.text(0) ?? "", $0.int(1) ?? 0) }.compactMap(count)
    }

    private static func count(_ name: String, _ count: Int64) -> Count? {
        let parts = name.split(separator: "/", maxSplits: 3).map(String.init)
        guard parts.count == 4, let hour = Int64(parts[1]), let kind = Kind(rawValue: parts[2]) else { return nil }
        return Count(hour: hour, kind: kind, queue: parts[3], count: count)
    }
}
