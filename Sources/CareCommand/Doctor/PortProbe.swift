import Foundation

/// Tries whether a server could listen on an address, and lets it go again.
struct PortProbe {
    /// Why not; nil when it could.
    let fault: String?

    init(host: String, port: Int) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found else {
            fault = "\(host) is no address"
            return
        }
        defer { freeaddrinfo(found) }
        fault = Self.fault(binding: address.pointee)
    }

    private static func fault(binding address: addrinfo) -> String? {
        let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
        guard descriptor >= 0 else { return String(cString: strerror(errno)) }
        defer { close(descriptor) }
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let isBound = bind(descriptor, address.ai_addr, address.ai_addrlen) == 0
        return isBound && listen(descriptor, 1) == 0 ? nil : String(cString: strerror(errno))
    }
}
