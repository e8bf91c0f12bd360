import CareDesk
import Foundation

/// A line to a syslog server: over TCP with the length in front of each message (RFC 6587, 3.4.1), or over UDP one datagram each (RFC 5426).
///
/// It is opened when there is something to send, and anew after every failure. What blocks runs on a thread of its own.
final class SyslogLink: LogCollector, @unchecked Sendable {
    private let place: SyslogPlace
    private let queue = DispatchQueue(label: "switchboard.syslog")
    /// Touched on the queue alone.
    private var line: Int32 = -1

    /// How long the server may take to answer, in seconds.
    private static let patience = 5

    init(_ place: SyslogPlace) {
        self.place = place
    }

    deinit {
        if line >= 0 { close(line) }
    }

    func send(_ messages: [String]) async throws {
        try await onQueue { link in
            try link.reach()
            do {
                for message in messages { try link.write(link.framed(message)) }
            } catch {
                link.shut()
                throw error
            }
        }
    }

    /// Over TCP, when the server's machine has acknowledged every byte and keeps the line open; over UDP nobody knows.
    func hasArrived() async throws -> Bool {
        try await onQueue { link in
            guard link.place.transport == .tcp else { return true }
            do {
                try link.demandOpen()
            } catch {
                link.shut()
                throw error
            }
            var waiting: Int32 = 0
            return ioctl(link.line, UInt(TIOCOUTQ), &waiting) == 0 && waiting == 0
        }
    }

    private func onQueue<Result: Sendable>(
        _ body: @escaping @Sendable (SyslogLink) throws -> Result
    ) async throws
        -> Result
    {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result { try body(self) }) }
        }
    }

    private func framed(_ message: String) -> [UInt8] {
        let bytes = Array(message.utf8)
        return place.transport == .tcp ? Array("\(bytes.count) ".utf8) + bytes : bytes
    }

    private func write(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes {
                sendto(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL), nil, 0)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SyslogFault("the syslog server takes nothing: \(Self.why())") }
            done += count
        }
    }

    /// Whether the other side still listens; a closed line shows as an end of what it says.
    private func demandOpen() throws {
        var byte: UInt8 = 0
        let count = recv(line, &byte, 1, Int32(MSG_DONTWAIT | MSG_PEEK))
        if count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR)) { return }
        throw SyslogFault("the syslog server closed the line")
    }

    private func reach() throws {
        if line >= 0 {
            if place.transport == .udp { return }
            do {
                return try demandOpen()
            } catch {
                shut()
                throw error
            }
        }
        var hints = addrinfo()
        hints.ai_socktype = Int32(place.transport == .tcp ? SOCK_STREAM.rawValue : SOCK_DGRAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(place.host, String(place.port), &hints, &found) == 0, let found else {
            throw SyslogFault("\(place.host) is no address")
        }
        defer { freeaddrinfo(found) }
        var next: UnsafeMutablePointer<addrinfo>? = found
        while let address = next {
            if let opened = Self.connected(address.pointee) {
                line = opened
                return
            }
            next = address.pointee.ai_next
        }
        throw SyslogFault("\(place.host):\(place.port) cannot be reached: \(Self.why())")
    }

    private static func connected(_ address: addrinfo) -> Int32? {
        let opened = socket(address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard opened >= 0 else { return nil }
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(opened, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
        if connect(opened, address.ai_addr, address.ai_addrlen) == 0 { return opened }
        close(opened)
        return nil
    }

    private func shut() {
        if line >= 0 { close(line) }
        line = -1
    }

    private static func why() -> String { String(cString: strerror(errno)) }
}
