import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

/// Tickets in and out of reach, and one person who looks at them.
struct ReachTown {
    let api: ApiDesk
    let client: TestClient
    let all: Set<String>
    let closed: Set<String>
    private let name: String
    private let role: Role

    var reach: Reach { api.desk.reach(of: .staff(name, role)) }

    init(_ looker: VisibilityWalkTests.Looker) async throws {
        api = try await ApiDesk()
        (name, role) = ("walk-\(looker)".lowercased(), looker.role)
        let operating = Actor(.desk, .desk, "walk")
        let profile = AgentProfile(name: name, queues: ["general"], provinces: ["河南", "广东"])
        var newcomer = Newcomer(
            name: name,
            displayName: name,
            role: role,
            password: nil,
            profile: role.handlesTickets ? profile : nil
        )
        newcomer.passwordHash = try await PasswordHash.make(ApiDesk.password, rounds: 1_024)
        try await api.desk.join(newcomer, by: operating)
        if let grant = looker.grant { _ = try await api.desk.grantReach(grant, to: name, by: operating) }
        let token = try await api.desk.createToken(for: name, scopes: ["all"], validFor: .days(90), by: operating)
        client = api.client.bearing(token)
        (all, closed) = try await Self.tickets(in: api, about: name, as: role)
    }

    func visitor() async throws -> PageVisitor { try await PageVisitor.known(name, at: api) }

    /// The tickets that fulfil a condition.
    func numbers(where holds: (String) async throws -> Bool) async throws -> Set<String> {
        var numbers: Set<String> = []
        for number in all where try await holds(number) { numbers.insert(number) }
        return numbers
    }

    /// What the list shows, of the open tickets and of those that have ended.
    func listed(_ query: String) async throws -> Set<String> {
        var numbers: Set<String> = []
        for filter in ["sort=received", "status=closed&sort=received"] {
            let answer = try await client.send(.get, "/api/v1/tickets?limit=200&\(filter)&\(query)")
            for index in 0..<(answer["/items"]?.count ?? 0) {
                if let number = answer["/items/\(index)/number"] { numbers.insert(number.description) }
            }
        }
        return numbers
    }

    /// Of which tickets the live feed tells, from the beginning; it is asked for as many events as those who are opened have.
    func heard(_ opened: Set<String>) async throws -> Set<String> {
        var count = 0
        for number in opened { count += try await api.desk.ticket(number).entries.count }
        guard role.readsTickets || Actor.staff(name, role).seesMatters else {
            let refused = try await client.send(.get, "/api/v1/events?after=0")
            return refused.status == 403 ? [] : ["the feed answered \(refused.status)"]
        }
        let events = try await client.events("/api/v1/events?after=0", count: max(1, count))
        return Set(all.filter { number in events.contains { $0.data.contains(number) } })
    }

    /// One in each place: two provinces and none, taken, on its way to the lead's queue, about the person himself, his own call, and closed.
    private static func tickets(
        in api: ApiDesk,
        about name: String,
        as role: Role
    ) async throws -> (all: Set<String>, closed: Set<String>) {
        let desk = api.desk
        func accept(
            _ province: String?,
            _ phone: String,
            by actor: Actor = .staff("lin", .agent)
        ) async throws -> String {
            let record = ContactRecord(
                channel: .web,
                name: .clear("王小明"),
                number: .clear(phone),
                province: province,
                area: .urban,
                address: .clear("中原路 1 号"),
                description: .clear("宽带从昨晚开始断网，光猫红灯一直亮"),
                expectedResult: .clear("今天内恢复")
            )
            return try await desk.accept(ContactRequest(record: record), by: actor).ticket.ticket.number
        }
        let henan = try await accept("河南", "13800000001")
        let guangdong = try await accept("广东", "13800000002")
        let nowhere = try await accept(nil, "13800000003")
        let taken = try await accept("四川", "13800000004")
        _ = try await desk.assign(taken, to: "chen", by: .staff("chen", .agent))
        let moving = try await accept("河南", "13800000005")
        let lead = Actor.staff("zhou", .lead)
        _ = try await desk.assign(moving, to: "zhou", by: lead)
        let offer = TicketEvent.TransferOffered(to: .queue("lead"), reason: "需要班长", summary: .clear("断网，已查线路"))
        _ = try await desk.transfer(moving, offer, by: lead)
        let about = try await accept("河南", "13800000006")
        _ = try await desk.declareConflict(on: about, of: [name], because: "投诉对象", by: lead)
        var all: Set = [henan, guangdong, nowhere, taken, moving, about]
        if role.handlesTickets { all.insert(try await accept("四川", "13800000007", by: .staff(name, role))) }
        let closed = try await api.solved()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(closed)/closure", "{}")
        return (all.union([closed]), [closed])
    }
}
