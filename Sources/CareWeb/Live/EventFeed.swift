import Care
import CareDesk
import NIOCore
import ServiceLifecycle

/// Follows the journal for one client.
///
/// News only wakes it; what is sent stands in the journal and is sent by its order, so that nothing can be lost, doubled or out of turn.
struct EventFeed: Sendable {
    /// How far back a client may resume; beyond that it is told to read everything afresh.
    static let memory: Int64 = 5_000

    let desk: Desk
    let reader: NewsReader
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
        // Both are heard from here on, before anything is read: what happens between the two is not missed.
        let (told, joined) = (reader.listen(), desk.companyNews(for: actor))
        let news = Task {
            for await _ in told { wake.yield(.news) }
            wake.finish()
        }
        let pulse = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(15))
                wake.yield(.pulse)
            }
        }
        let company = PendingTickets()
        let board = Task {
            for await number in joined {
                company.add(number)
                wake.yield(.news)
            }
        }
        defer {
            news.cancel()
            pulse.cancel()
            board.cancel()
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
                try await tell(of: company.take(), send)
            }
        } onGracefulShutdown: {
            wake.finish()
        }
    }

    private enum Wake: Sendable {
        case news, pulse
    }

    /// Says who else has the tickets open that he has open himself, as far as he may still know of them.
    private func tell(of tickets: [String], _ send: Send) async throws {
        for number in tickets where try await desk.sees(number, actor) {
            let others = desk.company(of: number, besides: actor)
            try await send(ByteBuffer(string: CompanyText(number: number, others: others, now: desk.clock()).event))
        }
    }

    /// Sends everything that the journal holds after a place.
    private func catchUp(_ seq: inout Int64, _ send: Send) async throws {
        var page: NewsPage
        repeat {
            page = try await reader.page(after: seq)
            let text = page.told(to: actor, within: desk.reach(of: actor), after: seq)
            if !text.isEmpty { try await send(ByteBuffer(string: text)) }
            seq = page.through
        } while page.isFull
    }
}
