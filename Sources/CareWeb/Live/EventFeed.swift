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
        let news = Task {
            for await _ in reader.listen() { wake.yield(.news) }
            wake.finish()
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
        var page: NewsPage
        repeat {
            page = try await reader.page(after: seq)
            let text = page.told(to: actor, within: desk.reach(of: actor), after: seq)
            if !text.isEmpty { try await send(ByteBuffer(string: text)) }
            seq = page.through
        } while page.isFull
    }
}
