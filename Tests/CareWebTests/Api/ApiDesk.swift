import Care
import CareDesk
import CareSQLite
import CareStore
import CareTesting
import Foundation
import HTTPTypes
import Logging
import Synchronization
import Testing

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
    let audit: TestClient
    let auditor: TestClient
    let security: TestClient
    let sun: TestClient
    private let path: String

    init() async throws {
        let centre = try await Self.centre.value
        path = Self.newPath()
        // The last people hired may still stand in the write-ahead log.
        for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: centre.path + suffix) {
            try FileManager.default.copyItem(atPath: centre.path + suffix, toPath: path + suffix)
        }
        let clock = TestClock()
        desk = try await Self.open(path, clock)
        self.clock = clock
        let stranger = try TestClient(desk)
        func bearer(_ name: String) throws -> TestClient { stranger.bearing(try #require(centre.tokens[name])) }
        client = stranger
        (lin, chen, zhou) = (try bearer("lin"), try bearer("chen"), try bearer("zhou"))
        (he, system, sun) = (try bearer("he"), try bearer("tang"), try bearer("sun"))
        (audit, auditor, security) = (try bearer("pan"), try bearer("gu"), try bearer("shen"))
    }

    deinit {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    static let password = "correct horse battery"
    /// Hashed at a small cost: many log in here.
    private static let hash = Task { try await PasswordHash.make(password, rounds: 1_024) }

    /// The people of every test, hired once: to hash a password takes as long as a whole test.
    private static let centre = Task { () async throws -> (path: String, tokens: [String: String]) in
        let path = newPath()
        let desk = try await open(path, TestClock())
        let people: [(String, String, Role)] = [
            ("lin", "林", .agent), ("chen", "陈", .agent), ("zhou", "周", .lead), ("he", "何", .quality),
            ("tang", "唐", .system), ("pan", "潘", .audit), ("gu", "顾", .auditor), ("shen", "沈", .security),
            ("sun", "孙", .security),
        ]
        var tokens: [String: String] = [:]
        for (name, shown, role) in people { tokens[name] = try await hire(name, shown, role, on: desk) }
        await desk.close()
        return (path, tokens)
    }

    private static func newPath() -> String {
        FileManager.default.temporaryDirectory.appending(path: "switchboard-api-\(UUID().uuidString).db").path
    }

    private static func open(_ path: String, _ clock: TestClock) async throws -> Desk {
        let database = try SQLiteDatabase(path: path, durability: .relaxed)
        try await Migration.migrate(database)
        return try await Desk(
            database: database,
            masterKey: MasterKey(bytes: (0..<32).map { UInt8($0) }),
            surroundings: Desk.Surroundings(
                clock: { clock.moment },
                randomness: { UInt64.random(in: .min ... .max) },
                logger: Logger(label: "test")
            )
        )
    }

    private static func hire(_ name: String, _ shown: String, _ role: Role, on desk: Desk) async throws -> String {
        let profile = role == .agent ? AgentProfile(name: name, displayName: shown, queues: ["general"]) : nil
        var newcomer = Newcomer(name: name, displayName: shown, role: role, password: nil, profile: profile)
        newcomer.passwordHash = try await hash.value
        let installer = Actor.staff("installer", .system)
        try await desk.join(newcomer, by: installer)
        return try await desk.createToken(
            for: name,
            scopes: ["all"],
            validFor: .days(90),
            by: Actor(.desk, .desk, "installer")
        )
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
