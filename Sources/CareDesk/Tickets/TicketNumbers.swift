import Care
import CareStore

/// Gives out ticket numbers such as `GZ20261123-000042`, from runs leased in the store.
///
/// A run doubles while it is used up quickly, so that a quiet desk leaves small gaps after a restart and a busy one seldom asks. A number identifies; it does not
/// count, so gaps are harmless.
actor TicketNumbers {
    private let zone: CivilZone
    private var day = ""
    private var next: Int64 = 0
    private var end: Int64 = 0
    private var size: Int64 = 8
    private var leasing: Task<Void, any Error>?

    init(zone: CivilZone) {
        self.zone = zone
    }

    /// The next number of the day that a moment falls on.
    func take(at moment: Moment, from database: any Database) async throws -> String {
        let wanted = zone.date(of: moment).description.replacing("-", with: "")
        if wanted != day {
            (day, next, end, size) = (wanted, 0, 0, 8)
            leasing = nil
        }
        while next >= end || day != wanted {
            if day != wanted { return try await take(at: moment, from: database) }
            try await lease(from: database)
        }
        defer { next += 1 }
        let digits = String(next)
        return "GZ\(day)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private func lease(from database: any Database) async throws {
        if let leasing { return try await leasing.value }
        let (day, size) = (day, size)
        let task = Task {
            defer { self.leasing = nil }
            let first = try await database.write { try Numbers.lease(size, of: day, in: $0) }
            if self.day == day { self.begin(first, size) }
        }
        leasing = task
        try await task.value
    }

    private func begin(_ first: Int64, _ count: Int64) {
        next = first
        end = first + count
        size = min(size * 2, 1_024)
    }
}
