import CareDesk
import CareStore
import Logging
import Synchronization

/// Reads the journal once for all who listen, as soon as it has grown but not more often than `pace`.
///
/// It reads only while somebody listens, and keeps the newest pages for those who come a little later; whoever is further behind reads for himself (0039).
final class NewsReader: Sendable {
    /// How long what happened may wait for what happens next, to be read and sent together.
    static let pace = Duration.milliseconds(100)
    /// How many pages are kept.
    private static let memory = 32

    private struct State {
        var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
        /// The pages of the reading that goes on, each beginning where the one before ends.
        var pages: [NewsPage] = []
        var reading: Task<Void, Never>?
        /// Rises with every reading, so that one that was ended keeps nothing any more.
        var turn = 0
    }

    private let desk: Desk
    private let stamp: TimeStamp
    private let state = Mutex(State())

    init(_ desk: Desk, stamp: TimeStamp) {
        self.desk = desk
        self.stamp = stamp
    }

    /// A sign whenever a page was read; it ends when the journal can't be read.
    func listen() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let id = state.withLock { state in
                state.next += 1
                state.listeners[state.next] = continuation
                if state.reading == nil { start(&state) }
                return state.next
            }
            continuation.onTermination = { [weak self] _ in self?.leave(id) }
        }
    }

    /// What stands behind a place: from what was read for all, or else read for this one listener.
    func page(after place: Int64) async throws -> NewsPage {
        let kept = state.withLock { state -> NewsPage? in
            guard let newest = state.pages.last else { return nil }
            if place >= newest.through { return NewsPage(nothingAfter: place) }
            return state.pages.last { $0.after <= place }
        }
        if let kept { return kept }
        return try await NewsPage(of: desk, after: place, stamp: stamp)
    }

    private func leave(_ id: Int) {
        state.withLock { state in
            state.listeners.removeValue(forKey: id)
            if state.listeners.isEmpty { end(&state) }
        }
    }

    private func start(_ state: inout State) {
        state.turn += 1
        state.reading = Task { [turn = state.turn, news = desk.announcer.listen()] in
            do {
                try await read(news, turn)
            } catch {
                fail(turn, error)
            }
        }
    }

    private func end(_ state: inout State) {
        state.reading?.cancel()
        state.reading = nil
        state.pages = []
    }

    private func read(_ news: AsyncStream<Int64>, _ turn: Int) async throws {
        var place = min(try await desk.database.read { try Journal.newest(in: $0) }, desk.announcer.horizon)
        tell()
        for await _ in news {
            var page: NewsPage
            repeat {
                page = try await NewsPage(of: desk, after: place, stamp: stamp)
                if page.through > place { keep(page, turn) }
                place = page.through
            } while page.isFull
            tell()
            try await Task.sleep(for: Self.pace)
        }
    }

    /// Ends the streams of all who listen, for they are told nothing any more; they come back and begin afresh.
    private func fail(_ turn: Int, _ error: any Error) {
        let listeners = state.withLock { state in
            // A reading that was ended because nobody listens has nobody to tell.
            guard state.turn == turn, state.reading != nil else { return [AsyncStream<Void>.Continuation]() }
            defer { end(&state) }
            return Array(state.listeners.values)
        }
        if !listeners.isEmpty { desk.logger.warning("event streams end", metadata: ["reason": "\(error)"]) }
        for listener in listeners { listener.finish() }
    }

    private func keep(_ page: NewsPage, _ turn: Int) {
        state.withLock { state in
            guard state.turn == turn, state.reading != nil else { return }
            state.pages.append(page)
            if state.pages.count > Self.memory { state.pages.removeFirst() }
        }
    }

    private func tell() {
        for listener in state.withLock({ Array($0.listeners.values) }) { listener.yield() }
    }
}
