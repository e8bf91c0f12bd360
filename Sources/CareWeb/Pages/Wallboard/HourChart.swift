import Care
import CareDesk

/// What came and went by the hour, as lines of a drawing; the numbers stand in the table under it.
struct HourChart: Sendable {
    struct Rung: Sendable {
        let y: String
        let label: String
        let labelY: String
    }

    struct Tick: Sendable {
        let x: String
        let label: String
    }

    /// The size of the drawing, and the margins in which its words stand.
    private static let (width, height) = (Int64(790), Int64(230))
    private static let (left, top, right, bottom) = (Int64(38), Int64(12), Int64(12), Int64(24))

    let rungs: [Rung]
    let ticks: [Tick]
    let received: String
    let closed: String
    let expected: String?
    let band: String?

    init(_ day: Wallboard.Day, asOf now: Moment, in wording: Wording) {
        let hours = day.hours
        let most = hours.reduce(Int64(0)) { max($0, $1.received, $1.closed, $1.forecast?.most ?? 0) }
        let step = Self.step(for: most)
        let peak = step * 4
        let room = Self.width - Self.left - Self.right
        func x(_ place: Int) -> Int64 { Self.left + room * Int64(place) / Int64(max(1, hours.count - 1)) }
        func y(_ count: Int64) -> Int64 {
            Self.height - Self.bottom - (Self.height - Self.top - Self.bottom) * count / peak
        }
        func line(_ counts: [Int64]) -> String {
            counts.enumerated().map { "\(x($0)),\(y($1))" }.joined(separator: " ")
        }
        let past = hours.filter { $0.beginsAt <= now }
        rungs = (0...4).map { rung in
            let count = step * Int64(rung)
            return Rung(y: "\(y(count))", label: "\(count)", labelY: "\(y(count) + 4)")
        }
        ticks = hours.enumerated().filter { $0.offset % 3 == 0 }.map {
            Tick(x: "\(x($0.offset))", label: wording.time($0.element.beginsAt))
        }
        received = line(past.map(\.received))
        closed = line(past.map(\.closed))
        let forecasts = hours.compactMap(\.forecast)
        expected = forecasts.isEmpty ? nil : line(forecasts.map(\.expected))
        let lower = forecasts.enumerated().reversed().map { "\(x($0)),\(y($1.least))" }.joined(separator: " ")
        band = forecasts.isEmpty ? nil : line(forecasts.map(\.most)) + " " + lower
    }

    /// A round number of which four reach over the highest count: 1, 2 or 5 with noughts behind it.
    static func step(for most: Int64) -> Int64 {
        var unit = Int64(1)
        while true {
            for factor in [1, 2, 5] as [Int64] where unit * factor * 4 >= most { return unit * factor }
            unit *= 10
        }
    }
}
