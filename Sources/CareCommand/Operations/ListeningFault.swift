import Foundation
import NIOCore

/// Why the server could not listen, in words that say what to do.
enum ListeningFault {
    /// Nil when the error is about something else.
    static func words(for error: any Error, host: String, port: Int) -> String? {
        if let fault = error as? IOError {
            switch fault.errnoCode {
            case EADDRINUSE:
                return "port \(port) on \(host) is taken by another program; stop that, or give another with --port"
            case EACCES:
                return "this user may not listen on port \(port); give one above 1023 with --port"
            case EADDRNOTAVAIL:
                return "\(host) is no address of this machine; give one with --host, such as 127.0.0.1 or 0.0.0.0"
            default:
                return nil
            }
        }
        let words = String(reflecting: type(of: error))
        return words.contains("SocketAddressError") || words.contains("Resolver")
            ? "\(host) is no address; give one with --host, such as 127.0.0.1 or 0.0.0.0" : nil
    }
}
