import Foundation

/// A time zone with its changes of offset worked out beforehand.
///
/// Six clocks open with every ticket, and asking the system for an offset each time would cost more than all the rest
/// of them. China has kept one offset since 1991, which is one comparison here; a zone with summer time is a search
/// over a short table.
package struct CivilZone: Sendable {
    /// The years for which changes are looked up; after the last the offset stays as it is.
    private static let horizon = (from: -2_208_988_800.0, to: 7_258_118_400.0)

    package let identifier: String
    /// When each offset begins, in milliseconds; the first begins before every moment.
    private let starts: [Int64]
    private let offsets: [Int64]
    /// The local time at which each offset but the last ends.
    private let localEnds: [Int64]

    /// A zone of the IANA database, such as `Asia/Shanghai`; nil when there is none of that name.
    package init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.init(zone)
    }

    package init(_ zone: TimeZone) {
        var starts = [Int64.min]
        var offsets = [CivilZone.offset(of: zone, at: CivilZone.horizon.from)]
        var date = Date(timeIntervalSince1970: CivilZone.horizon.from)
        while let next = zone.nextDaylightSavingTimeTransition(after: date), next > date {
            let seconds = next.timeIntervalSince1970.rounded()
            if seconds >= CivilZone.horizon.to { break }
            starts.append(Int64(seconds) * 1_000)
            offsets.append(CivilZone.offset(of: zone, at: seconds))
            date = next
        }
        self.init(identifier: zone.identifier, starts: starts, offsets: offsets)
    }

    private init(identifier: String, starts: [Int64], offsets: [Int64]) {
        self.identifier = identifier
        self.starts = starts
        self.offsets = offsets
        localEnds = zip(starts.dropFirst(), offsets).map { $0 + $1 }
    }

    /// The zone of the whole country; one offset even where the system has no zone database.
    package static let china =
        CivilZone("Asia/Shanghai") ?? CivilZone(identifier: "Asia/Shanghai", starts: [.min], offsets: [28_800_000])

    /// How far local time is ahead of UTC at a moment.
    package func offset(at moment: Moment) -> Span { Span(milliseconds: offset(at: moment.milliseconds)) }

    /// The day that the wall calendar shows.
    package func date(of moment: Moment) -> CivilDate {
        let local = moment.milliseconds + offset(at: moment.milliseconds)
        let day = local / 86_400_000
        return CivilDate(dayNumber: Int(local < day * 86_400_000 ? day - 1 : day))
    }

    /// When the day begins, which is when the day before ends at 24:00.
    package func start(of date: CivilDate) -> Moment {
        moment(on: date.dayNumber, minute: 0)
    }

    /// When the wall clock first shows that minute of that day or a later one.
    ///
    /// An hour that summer time skips is thereby empty, and of an hour that comes twice the first counts.
    package func moment(on dayNumber: Int, minute: Int) -> Moment {
        let local = Int64(dayNumber) * 86_400_000 + Int64(minute) * 60_000
        guard let lastEnd = localEnds.last, local < lastEnd else {
            return Moment(milliseconds: max(starts[starts.count - 1], local - offsets[offsets.count - 1]))
        }
        let index = CivilZone.partition(localEnds) { $0 > local }
        return Moment(milliseconds: index == 0 ? local - offsets[0] : max(starts[index], local - offsets[index]))
    }

    private func offset(at milliseconds: Int64) -> Int64 {
        if milliseconds >= starts[starts.count - 1] { return offsets[offsets.count - 1] }
        return offsets[CivilZone.partition(starts) { $0 > milliseconds } - 1]
    }

    private static func offset(of zone: TimeZone, at seconds: Double) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))) * 1_000
    }

    /// The first index at which the predicate holds, when it holds from there on.
    private static func partition(_ values: [Int64], where holds: (Int64) -> Bool) -> Int {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if holds(values[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension CivilZone: Equatable {
    package static func == (left: CivilZone, right: CivilZone) -> Bool {
        left.identifier == right.identifier
    }
}
