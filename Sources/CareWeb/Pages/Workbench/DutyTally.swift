import Care

/// How the duties of one ticket stand, counted by the state that each has by now.
struct DutyTally: Sendable {
    let met: Int
    let breached: Int
    /// Due at a moment that a clock knows.
    let running: Int
    /// Judged by what happens and not by a clock.
    let awaited: Int
    let waived: Int

    var all: Int { met + breached + running + awaited + waived }

    init(_ obligations: [Obligation]) {
        met = obligations.count { $0.state == .met }
        breached = obligations.count { $0.state == .breached }
        running = obligations.count { $0.state == .pending && $0.clock != nil }
        awaited = obligations.count { $0.state == .pending && $0.clock == nil }
        waived = obligations.count { $0.state == .waived }
    }

    /// The pieces of a ring whose whole is 100; what is awaited stays empty.
    var arcs: [WorkbenchSide.Arc] {
        var start = 0.0
        return [("met", met), ("breached", breached), ("running", running)].compactMap { tone, count in
            guard count > 0 else { return nil }
            let length = (Double(count) * 1_000 / Double(all)).rounded() / 10
            defer { start += length }
            return .init(tone: tone, dash: "\(length) 100", offset: "\(-(start * 10).rounded() / 10)")
        }
    }

    /// The counts that are not zero, in words.
    func said(in words: Words) -> String {
        [
            ("tallyMet", met), ("tallyBreached", breached), ("tallyRunning", running), ("tallyAwaited", awaited),
            ("tallyWaived", waived),
        ].filter { $0.1 > 0 }.map { words[$0.0, String($0.1)] }.joined(separator: words["comma"])
    }
}
