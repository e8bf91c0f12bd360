/// A time of the day that somebody said: 上午9点, 3:30 pm, 下午.
struct SpokenTime {
    enum Part {
        case dawn, morning, noon, afternoon, evening
    }

    private(set) var part: Part?
    private var hour: Int?
    private var minute = 0
    /// Whether it was said as `15:30`, which is never the other half of the day.
    private var isExact = false

    var isEmpty: Bool { part == nil && hour == nil }

    init(_ part: Part? = nil) {
        self.part = part
    }

    /// Takes the next word when it says a time; false when it does not, or says it twice.
    mutating func read(_ scan: inout PhraseScan) -> Bool {
        if part == nil, let said = scan.attempt({ $0.take(Self.parts) }) {
            part = said
            return true
        }
        guard hour == nil, let clock = scan.attempt(Self.clock) else { return false }
        (hour, minute, isExact) = (clock.hour, clock.minute, clock.isExact)
        if part == nil { part = scan.attempt { $0.take(Self.halves + Self.parts) } }
        return true
    }

    /// The minute of a day with these hours; nil when the clock shows no such time.
    func minute(among hours: [OpenHours]) -> Int? {
        guard let hour else { return part.map { Self.start(of: $0, among: hours) } }
        guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else { return nil }
        return shifted(hour) * 60 + minute
    }

    private func shifted(_ hour: Int) -> Int {
        switch part {
        case .dawn: hour == 12 ? 0 : hour
        case .morning: hour == 12 && !isExact ? 0 : hour
        case .noon: hour < 4 ? hour + 12 : hour
        case .afternoon: hour < 12 ? hour + 12 : hour
        case .evening: hour <= 12 ? hour + 12 : hour
        // Nobody means the night who says "at three".
        case nil: !isExact && (1...6).contains(hour) ? hour + 12 : hour
        }
    }

    /// When a part of the day begins, by the hours of the day where they say so.
    private static func start(of part: Part, among hours: [OpenHours]) -> Int {
        switch part {
        case .dawn: 6 * 60
        case .morning: hours.map(\.opens).first { (6 * 60..<12 * 60).contains($0) } ?? 9 * 60
        case .noon: 12 * 60
        case .afternoon: hours.map(\.opens).first { (12 * 60..<18 * 60).contains($0) } ?? 14 * 60
        case .evening: 19 * 60
        }
    }

    private static func clock(_ scan: inout PhraseScan) -> (hour: Int, minute: Int, isExact: Bool)? {
        let isAnnounced = scan.take("at")
        guard let hour = scan.number() else { return nil }
        if scan.rest.first == ":" {
            _ = scan.take(":")
            guard let minute = scan.number() else { return nil }
            return (hour, minute, true)
        }
        scan.skip()
        if scan.take([("点钟", ()), ("点", ()), ("时", ()), ("o'clock", ())]) != nil {
            return (hour, minutes(&scan), false)
        }
        let isFollowed = (halves + parts).contains { scan.rest.hasPrefix($0.0) }
        return isAnnounced || isFollowed ? (hour, 0, false) : nil
    }

    private static func minutes(_ scan: inout PhraseScan) -> Int {
        if let said = scan.take([("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0)]) { return said }
        return scan.attempt { scan in
            guard let minute = scan.number() else { return nil }
            _ = scan.take("分")
            return minute
        } ?? 0
    }

    private static let halves: [(String, Part)] = [
        ("am", .morning), ("a.m.", .morning), ("pm", .afternoon), ("p.m.", .afternoon),
    ]

    private static let parts: [(String, Part)] = [
        ("凌晨", .dawn), ("早上", .morning), ("早晨", .morning), ("清晨", .morning), ("上午", .morning), ("morning", .morning),
        ("中午", .noon), ("正午", .noon), ("noon", .noon), ("midday", .noon), ("at noon", .noon), ("下午", .afternoon),
        ("午后", .afternoon), ("afternoon", .afternoon), ("傍晚", .evening), ("晚上", .evening), ("晚间", .evening),
        ("evening", .evening),
    ]
}
