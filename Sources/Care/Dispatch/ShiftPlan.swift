/// The shifts of all agents, and who of them is on shift as of the minute last asked about.
///
/// Agents share few patterns of shifts, so a minute is looked up once per pattern and not once per agent.
struct ShiftPlan: Sendable {
    /// How far local time is ahead of UTC.
    let offset: Span
    private var patterns: [[Shift]] = [[]]
    private var numbers: [[Shift]: Int] = [[]: 0]
    private var patternOf: [Int] = []
    private var onShift = AgentSet()
    private var minute = -1

    init(offset: Span) {
        self.offset = offset
    }

    mutating func set(_ row: Int, to shifts: [Shift]) {
        let number = numbers[shifts] ?? patterns.count
        if number == patterns.count {
            patterns.append(shifts)
            numbers[shifts] = number
        }
        while patternOf.count <= row { patternOf.append(0) }
        patternOf[row] = number
        onShift.set(row, to: covers(number, minute))
    }

    /// Looks up everybody for the minute of this moment, so that the questions of one decision find it done.
    mutating func turn(to moment: Moment) {
        let asked = Shift.minuteOfWeek(moment, offset: offset)
        guard asked != minute else { return }
        onShift = onShift(inMinute: asked)
        minute = asked
    }

    func onShift(asOf moment: Moment) -> AgentSet {
        let asked = Shift.minuteOfWeek(moment, offset: offset)
        return asked == minute ? onShift : onShift(inMinute: asked)
    }

    private func onShift(inMinute asked: Int) -> AgentSet {
        let covered = patterns.indices.map { covers($0, asked) }
        var set = AgentSet()
        for (row, number) in patternOf.enumerated() where covered[number] { set.insert(row) }
        return set
    }

    /// The next moment at which somebody's shift starts or ends; nil when all are always on shift.
    func nextChange(after moment: Moment) -> Moment? {
        let now = Shift.minuteOfWeek(moment, offset: offset)
        let edges = patterns.joined().lazy.flatMap { [$0.opens, $0.closes] }
        let waits = edges.map { edge in
            let ahead = ((edge - now) % Shift.minutesPerWeek + Shift.minutesPerWeek) % Shift.minutesPerWeek
            return ahead == 0 ? Shift.minutesPerWeek : ahead
        }
        let within = Span.minutes(1).milliseconds
        let sinceMinute = Span(milliseconds: ((moment.milliseconds % within) + within) % within)
        return waits.min().map { moment - sinceMinute + .minutes(Int64($0)) }
    }

    private func covers(_ pattern: Int, _ minute: Int) -> Bool {
        patterns[pattern].isEmpty || patterns[pattern].contains { $0.covers(minuteOfWeek: minute) }
    }
}
