/// Where the access log is sent: `tcp://host:port` or `udp://host:port`.
struct SyslogPlace: Hashable, Sendable {
    enum Transport: String, Sendable {
        case tcp, udp
    }

    let transport: Transport
    let host: String
    let port: UInt16

    /// Nil for words that name no place; an IPv6 address stands in brackets, and the port is 514 when none is given.
    init?(_ words: String) {
        let parts = words.split(separator: "://", maxSplits: 1).map(String.init)
        guard parts.count == 2, let transport = Transport(rawValue: parts[0]) else { return nil }
        let place = parts[1]
        let end =
            place.hasPrefix("[") ? place.firstIndex(of: "]").map { place.index(after: $0) } : place.lastIndex(of: ":")
        let host = String(place[..<(end ?? place.endIndex)])
        let rest = place[(end ?? place.endIndex)...]
        guard let port = rest.isEmpty ? 514 : UInt16(rest.dropFirst()), rest.isEmpty || rest.hasPrefix(":") else {
            return nil
        }
        let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard !bare.isEmpty, port > 0, !bare.contains("/") else { return nil }
        self.transport = transport
        self.host = bare
        self.port = port
    }
}
