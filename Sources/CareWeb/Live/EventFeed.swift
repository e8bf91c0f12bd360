import Care
import CareDesk
import CareStore
import NIOCore
import ServiceLifecycle

/// Follows the journal for one client.
///
/// Announcements only wake it; what is sent is read from the journal by its order, so that no announcement can be lost, doubled or out of turn.
struct EventFeed: Sendable {
    /// How far back a client may resume; beyond that it is told to read everything afresh.
    static let memory: Int64 = 5_000
    /// How many events are read at a time.
    private static let chunk: Int64 = 500

    let desk: Desk
    let stamp: TimeStamp
    /// Who listens; he is told of what is within his reach at that moment.
    let actor: Actor
    /// Whether the client may still see what is sent; asked again before anything is sent.
    let isWelcome: @Sendable () async throws -> Bool

    typealias Send = (ByteBuffer) async throws -> Void

    /// Sends until the client leaves, is logged out, or the server stops.
    func run(after start: Int64, newest: Int64, send: Send) async throws {
        var seq = start
        if seq > newest || newest - seq > Self.memory {
            seq = newest
            try await send(ByteBuffer(string: "id: \(newest)\nevent: resync\ndata: {}\n\n"))
        } else {
            try await send(ByteBuffer(string: ": here is what happens\n\n"))
        }
        let (wakes, wake) = AsyncStream.makeStream(of: Wake.self, bufferingPolicy: .bufferingNewest(2))
        let news = Task { [announcer = desk.announcer] in
            for await _ in announcer.listen() { wake.yield(.news) }
        }
        let pulse = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(15))
                wake.yield(.pulse)
            }
        }
        defer {
            news.cancel()
            pulse.cancel()
            wake.finish()
        }
        try await withGracefulShutdownHandler {
            wake.yield(.news)
            for await sign in wakes {
                guard try await isWelcome() else { return }
                if sign == .pulse {
                    try await send(ByteBuffer(string: ": still here\n\n"))
                }
                try await catchUp(&seq, send)
            }
        } onGracefulShutdown: {
            wake.finish()
        }
    }

    private enum Wake: Sendable {
        case news, pulse
    }

    /// Sends everything that the journal holds after a place.
    private func catchUp(_ seq: inout Int64, _ send: Send) async throws {
        while true {
            let place = seq
            let reach = desk.reach(of: actor)
            let horizon = desk.announcer.horizon
            let (rows, numbers) = try await desk.database.read { connection in
                let rows = try Journal.after(place, through: horizon, limit: Self.chunk, in: connection)
                return (rows, try self.numbers(of: Set(rows.map(\.stream)), within: reach, in: connection))
            }
            guard let last = rows.last else { return }
            let events = rows.compactMap { row in numbers[row.stream].map { event(row, of: $0) } }
            if !events.isEmpty { try await send(ByteBuffer(string: events.joined())) }
            seq = last.seq
            if rows.count < Self.chunk { return }
        }
    }

    /// The numbers of what the client may know of, by stream: tickets within reach, and matters by the role.
    private func numbers(
        of streams: Set<String>,
        within reach: Reach,
        in connection: any Connection
    ) throws -> [String: String] {
        let ids = streams.compactMap { TicketCase.id(ofStream: $0) }.sorted()
        var numbers = try desk.matterNumbers(among: streams, for: actor, in: connection)
        for row in try Tickets.rows(ids: ids, in: connection).filter(reach.holds) {
            numbers[TicketCase.stream(row.id)] = row.number
        }
        return numbers
    }

    private func event(_ row: JournalRow, of number: String) -> String {
        var json = JSONText(capacity: 160)
        json.object { json in
            json.member("number", number)
            json.member("type", row.type)
            json.member("version", Int(row.version))
            json.member("at", stamp(Moment(milliseconds: row.at)))
        }
        let name = TicketCase.id(ofStream: row.stream) == nil ? "matter" : "ticket"
        return "id: \(row.seq)\nevent: \(name)\ndata: \(json.text)\n\n"
    }
}
