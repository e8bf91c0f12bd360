import Care
import CareStore

/// Gives out ticket numbers such as `GZ20261123-000042`, from runs leased in the store.
///
/// A run doubles while it is used up quickly, so that a quiet desk leaves small gaps after a restart and a busy one seldom asks. A number identifies; it does not
/// count, so gaps are harmless. An import asks for many days at once; each has its run, and the oldest is forgotten when there are many.
actor TicketNumbers {
    private struct Run {
        var next: Int64 = 0
        var end: Int64 = 0
        var size: Int64 = 8
        var leasing: Task<Void, any Error>?
    }

    private let zone: CivilZone
    private var runs: [CivilDate: Run] = [:]
    private static let days = 64

    init(zone: CivilZone) {
        self.zone = zone
    }

    /// The next number of the day that a moment falls on.
    func take(at moment: Moment, from database: any Database) async throws -> String {
        let day = zone.date(of: moment)
        while true {
            if let run = runs[day], run.next < run.end {
                runs[day]?.next += 1
                let digits = String(run.next)
                return "GZ\(Self.compact(day))-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
            }
            try await lease(day, from: database)
        }
    }

    private func lease(_ day: CivilDate, from database: any Database) async throws {
        if let leasing = runs[day]?.leasing { return try await leasing.value }
        makeRoom(for: day)
        let run = runs[day] ?? Run()
        let task = Task {
            defer { self.runs[day]?.leasing = nil }
            let first = try await database.write { try Numbers.lease(run.size, of: Self.compact(day), in: $0) }
            self.runs[day] = Run(next: first, end: first + run.size, size: min(run.size * 2, 1_024))
        }
        runs[day] = Run(next: run.next, end: run.end, size: run.size, leasing: task)
        try await task.value
    }

    private func makeRoom(for day: CivilDate) {
        guard runs.count >= Self.days, runs[day] == nil else { return }
        if let oldest = runs.filter({ $0.value.leasing == nil }).keys.min() { runs[oldest] = nil }
    }

    private static func compact(_ day: CivilDate) -> String { day.description.replacing("-", with: "") }
}
