import Care
import CareDesk
import CareStore
import CareTesting
import Synchronization
import Testing

@Suite(.clause("7.3"))
struct AccessForwarderTests {
    private let open: OpenDesk
    private let collector = Collected()

    init() async throws {
        open = try await OpenDesk()
    }

    private func forwarder() -> AccessForwarder {
        AccessForwarder(open.desk, to: collector, host: "desk 1", process: 7)
    }

    private func note(_ object: String, result: AccessNote.Result = .done) async throws {
        var note = AccessNote(.read, object, by: .lin, result: result, subject: "c1", reason: "a \"b\" ] \\ c")
        note.address = "10.0.0.7"
        try await open.desk.accessLog.record(note)
    }

    @Test func `an entry is a message of RFC 5424, without the customer`() async throws {
        let forwarder = forwarder()
        try await forwarder.look()
        collector.clear()

        try await note("ticket/GZ1")
        try await note("ticket/GZ2", result: .refused)
        try await forwarder.look()

        let (first, second) = (try #require(collector.messages.first), try #require(collector.messages.last))
        #expect(first.hasPrefix("<110>1 2026-11-23T04:00:00.000Z desk1 switchboard 7 read [access@32473 seq=\""))
        #expect(first.contains(#" person="lin" role="agent" address="10.0.0.7" object="ticket/GZ1" result="done" "#))
        #expect(first.contains(#"reason="a \"b\" \] \\ c""#) && first.hasSuffix("] read done"))
        #expect(second.hasPrefix("<108>1 ") && !first.contains("c1\""))
    }

    @Test func `what was sent is sent once, also by a program that begins anew`() async throws {
        try await note("ticket/GZ1")
        try await forwarder().look()
        collector.clear()
        try await note("ticket/GZ2")

        try await forwarder().look()

        #expect(collector.messages.count == 1 && collector.messages[0].contains("GZ2"))
    }

    @Test func `what nobody took is sent again, in its order and whole`() async throws {
        let forwarder = forwarder()
        try await forwarder.look()
        collector.clear()
        for number in 1...3 { try await note("ticket/GZ\(number)") }
        collector.isAway = true
        await #expect(throws: Away.self) { try await forwarder.look() }
        collector.isAway = false

        try await forwarder.look()

        #expect(collector.messages.map { $0.contains("GZ1") } == [true, false, false])
        #expect(collector.messages.count == 3)
    }

    @Test func `what may not have arrived comes again after a failure`() async throws {
        let forwarder = forwarder()
        try await forwarder.look()
        collector.clear()
        collector.holdsBack = true
        try await note("ticket/GZ1")
        try await forwarder.look()
        collector.isAway = true
        try await note("ticket/GZ2")
        await #expect(throws: Away.self) { try await forwarder.look() }
        (collector.isAway, collector.holdsBack) = (false, false)

        try await forwarder.look()

        #expect(collector.messages.map { $0.contains("GZ1") } == [true, true, false])
    }
}

private struct Away: Error {}

/// A collector in memory that can be away, and can leave it open whether anything arrived.
private final class Collected: LogCollector {
    private let state = Mutex((messages: [String](), isAway: false, holdsBack: false))

    var messages: [String] { state.withLock { $0.messages } }

    var isAway: Bool {
        get { state.withLock { $0.isAway } }
        set { state.withLock { $0.isAway = newValue } }
    }

    var holdsBack: Bool {
        get { state.withLock { $0.holdsBack } }
        set { state.withLock { $0.holdsBack = newValue } }
    }

    func clear() { state.withLock { $0.messages = [] } }

    func send(_ messages: [String]) async throws {
        try state.withLock {
            if $0.isAway { throw Away() }
            $0.messages += messages
        }
    }

    func hasArrived() async throws -> Bool { state.withLock { !$0.holdsBack } }
}
