import Care
import CareDesk
import CareGround
import CareStore
import CareTesting
import Foundation
import Logging
import Synchronization

/// A desk over a fresh database in a temporary file, with a clock that the test moves.
final class OpenDesk: Sendable {
    let desk: Desk
    let path: String
    let keyBytes: [UInt8]
    let clock: SharedClock

    init() async throws {
        path = try await Ground.new("switchboard")
        keyBytes = (0..<32).map { UInt8($0) }
        let clock = SharedClock()
        desk = try await OpenDesk.open(path: path, keyBytes: keyBytes, clock: clock)
        self.clock = clock
    }

    static func open(
        path: String,
        keyBytes: [UInt8],
        clock: SharedClock,
        part: Desk.Part = .running
    ) async throws -> Desk {
        let database = try await Ground.open(path)
        try await Migration.migrate(database)
        return try await Desk(
            database: database,
            masterKey: MasterKey(bytes: keyBytes),
            settings: Desk.Settings(part: part),
            surroundings: Desk.Surroundings(
                clock: { clock.moment },
                randomness: { UInt64.random(in: .min ... .max) },
                logger: Logger(label: "test")
            )
        )
    }

    /// A file that belongs to this test.
    func beside(_ name: String) -> String {
        FileManager.default.temporaryDirectory.appending(path: "\(URL(filePath: path).lastPathComponent).\(name)").path
    }

    deinit {
        let desk = desk
        Ground.remove(path) { await desk.close() }
    }
}

/// A clock that stands still until the test moves it.
final class SharedClock: Sendable {
    private let now = Mutex(Moment.noon)

    var moment: Moment { now.withLock { $0 } }

    func advance(by span: Span) { now.withLock { $0 = $0 + span } }
}

extension Actor {
    static let lin = Actor.staff("lin", .agent)
    static let chen = Actor.staff("chen", .agent)
    static let zhou = Actor.staff("zhou", .lead)
}

extension ContactRequest {
    /// A whole contact about a dead line.
    static func brokenFibre(number: String = "13800000001") -> ContactRequest {
        ContactRequest(
            record: ContactRecord(
                channel: .web,
                name: .clear("王小明"),
                number: .clear(number),
                province: "河南",
                area: .urban,
                address: .clear("中原路 1 号"),
                description: .clear("宽带从昨晚开始断网，光猫红灯一直亮"),
                expectedResult: .clear("今天内恢复")
            )
        )
    }
}

extension TicketEvent.Solved {
    static let repaired = TicketEvent.Solved(
        result: .repaired,
        cause: "光纤断裂",
        action: "更换皮线",
        words: .clear("已更换皮线，光功率正常"),
        evidence: ["line-test-1"]
    )
}

extension AssessmentRequest {
    static let handle = AssessmentRequest(impact: nil, severity: nil, complexity: .simple, decision: .handle)
}
