import Care
import CareDesk
import CareSQLite
import CareStore
import CareTesting
import Foundation
import HTTPTypes
import Logging
import Synchronization

/// A desk over a fresh database with its interface, two agents, a lead and a quality reviewer.
final class ApiDesk: Sendable {
    let desk: Desk
    let clock: TestClock
    let client: TestClient
    let lin: TestClient
    let chen: TestClient
    let zhou: TestClient
    let he: TestClient
    let system: TestClient
    private let path: String

    init() async throws {
        path = FileManager.default.temporaryDirectory.appending(path: "switchboard-api-\(UUID().uuidString).db").path
        let database = try SQLiteDatabase(path: path, durability: .relaxed)
        try await Migration.migrate(database)
        let clock = TestClock()
        desk = try await Desk(
            database: database,
            masterKey: MasterKey(bytes: (0..<32).map { UInt8($0) }),
            surroundings: Desk.Surroundings(
                clock: { clock.moment },
                randomness: { UInt64.random(in: .min ... .max) },
                logger: Logger(label: "test")
            )
        )
        self.clock = clock
        client = stranger
        lin = client.bearing(try await Self.hire("lin", "林", .agent, on: desk))
        chen = client.bearing(try await Self.hire("chen", "陈", .agent, on: desk))
        zhou = client.bearing(try await Self.hire("zhou", "周", .lead, on: desk))
        he = client.bearing(try await Self.hire("he", "何", .quality, on: desk))
        system = client.bearing(try await Self.hire("tang", "唐", .system, on: desk))
    }

    deinit {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    static let password = "correct horse battery"

    private static func hire(_ name: String, _ shown: String, _ role: Role, on desk: Desk) async throws -> String {
        let profile = role == .agent ? AgentProfile(name: name, displayName: shown, queues: ["general"]) : nil
        let newcomer = Newcomer(name: name, displayName: shown, role: role, password: password, profile: profile)
        try await desk.join(newcomer, by: .staff("installer", .system))
        return try await desk.createToken(for: name, scopes: ["all"], validFor: .days(1), by: .dispatcher)
    }

    /// A whole contact about a dead line, as a channel sends it.
    static func brokenFibre(number: String = "13812345678", description: String = "宽带从昨晚开始断网，光猫红灯一直亮") -> String {
        """
        {"channel":"web","customer":{"name":"王小明","number":"\(number)","identityLevel":"L1"},
        "place":{"province":"河南","area":"urban","address":"郑州市中原路88号3单元501"},
        "description":"\(description)","expectedResult":"今天内恢复"}
        """
    }

    /// Opens a ticket and answers its number.
    func accept(number: String = "13812345678", description: String = "宽带从昨晚开始断网，光猫红灯一直亮") async throws -> String {
        let answer = try await lin.send(
            .post,
            "/api/v1/tickets",
            Self.brokenFibre(number: number, description: description)
        )
        return answer["/number"]?.description ?? "none: \(answer.body)"
    }

    /// A ticket that Lin has solved and the customer has confirmed.
    func solved() async throws -> String {
        let number = try await accept()
        _ = try await lin.send(.post, "/api/v1/tickets/\(number)/assessment", Self.assessment)
        _ = try await lin.send(.post, "/api/v1/tickets/\(number)/solution", Self.solution)
        _ = try await lin.send(.post, "/api/v1/tickets/\(number)/confirmation", #"{"solved":true,"channel":"phone"}"#)
        return number
    }

    static let assessment = #"{"complexity":"simple","decision":"handle"}"#
    static let solution =
        #"{"result":"repaired","cause":"光纤断裂","action":"更换皮线","text":"已更换皮线，光功率正常","evidence":["line-test-1"]}"#
}

/// A clock that stands still until the test moves it.
final class TestClock: Sendable {
    private let now = Mutex(Moment.noon)

    var moment: Moment { now.withLock { $0 } }

    func advance(by span: Span) { now.withLock { $0 = $0 + span } }
}
