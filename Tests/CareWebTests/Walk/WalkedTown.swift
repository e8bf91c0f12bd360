import Care
import CareDesk
import HTTPTypes
import Testing

/// A desk with one person of every role, and one of everything that a path may name.
struct WalkedTown {
    static let password = ApiDesk.password

    let api: ApiDesk
    private let ticket: String
    private let request: String
    private let export: String
    private let breach: String

    init() async throws {
        api = try await ApiDesk()
        ticket = try await api.accept()
        func number(_ answer: TestAnswer) throws -> String { try #require(answer["/number"]).description }
        let asked = #"{"ticket":"\#(ticket)","right":"access","words":"查询本人信息"}"#
        request = try number(try await api.security.send(.post, "/api/v1/requests", asked))
        let file = #"{"columns":["number"],"form":"csv","reason":"月度复盘","days":1}"#
        export = try number(try await api.zhou.send(.post, "/api/v1/exports", file))
        let leak = #"{"subjectClass":"ordinary","words":"备份盘遗失"}"#
        breach = try number(try await api.lin.send(.post, "/api/v1/breaches", leak))
    }

    /// The path with everything in it that there is.
    func existing(_ path: String) -> String {
        let number =
            path.contains("/requests/")
            ? request : path.contains("/exports/") ? export : path.contains("/breaches/") ? breach : ticket
        return Self.filled(path, number: path.contains("/clauses/") ? "2.1" : number, name: "lin")
    }

    /// The path with nothing in it that there is: who may does no harm.
    func nowhere(_ path: String) -> String {
        Self.filled(path, number: path.contains("/clauses/") ? "2.1" : "GZ20000101-000001", name: "nobody")
    }

    private static func filled(_ path: String, number: String, name: String) -> String {
        let words = [
            "{number}": number, "{name}": name, "{id}": "R-2.1-02", "{version}": "1.0.0", "{clause}": "2.1",
            "{deed}": path.hasPrefix("/admin") ? "departure" : "hold",
        ]
        return words.reduce(path) { $0.replacing($1.key, with: $1.value) }
    }

    /// A program that acts for somebody of that role.
    func client(_ role: Role) async throws -> TestClient {
        let name = try await hire(role)
        let operating = Actor(.desk, .desk, "walk")
        let token = try await api.desk.createToken(for: name, scopes: ["all"], validFor: .days(1), by: operating)
        return api.client.bearing(token)
    }

    /// Somebody of that role at a browser.
    func visitor(_ role: Role) async throws -> PageVisitor {
        try await PageVisitor.known(try await hire(role), at: api)
    }

    private func hire(_ role: Role) async throws -> String {
        let name = "walk-\(role.rawValue)"
        let profile = role.handlesTickets ? AgentProfile(name: name, queues: ["general"]) : nil
        var newcomer = Newcomer(name: name, displayName: name, role: role, password: nil, profile: profile)
        newcomer.passwordHash = try await PasswordHash.make(Self.password, rounds: 1_024)
        try await api.desk.join(newcomer, by: Actor(.desk, .desk, "walk"))
        return name
    }
}
