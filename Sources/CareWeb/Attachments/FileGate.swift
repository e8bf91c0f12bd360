import Care
import Synchronization

/// How many files one person, and all together, carry in or out at a time: each is held in memory whole while it is sealed or opened.
final class FileGate: Sendable {
    private static let atOnce = (person: 4, everybody: 24)
    private let underWay = Mutex<[String: Int]>([:])

    /// - Throws: The `Refusal` `too-many-files-at-once`, or what the carrying throws.
    func carrying<Outcome>(for person: String, _ carry: () async throws -> Outcome) async throws -> Outcome {
        try enter(person)
        defer { leave(person) }
        return try await carry()
    }

    private func enter(_ person: String) throws(Refusal) {
        let isLet = underWay.withLock { underWay in
            let count = underWay[person, default: 0]
            let all = underWay.values.reduce(0, +)
            guard count < Self.atOnce.person, all < Self.atOnce.everybody else { return false }
            underWay[person] = count + 1
            return true
        }
        if isLet { return }
        throw Refusal(
            .limit,
            "too-many-files-at-once",
            Text(zh: "同时传输的文件过多，请稍后再试", en: "Too many files at once; try again in a moment"),
            clause: ClauseNumber(7, 3),
            retryAfter: .seconds(1)
        )
    }

    private func leave(_ person: String) {
        underWay.withLock { underWay in
            let count = underWay[person, default: 1] - 1
            underWay[person] = count > 0 ? count : nil
        }
    }
}
