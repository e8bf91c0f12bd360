import HTTPTypes
import Hummingbird

/// Which methods a path answers to, for whoever asks with another one.
package struct RouteTable: Sendable {
    /// One path of the interface, as it was registered: `/api/v1/tickets/{number}`.
    package struct Route: Hashable, Sendable {
        package let method: HTTPRequest.Method
        package let path: String
    }

    package let routes: [Route]
    private let patterns: [(segments: [String], method: HTTPRequest.Method)]

    init(_ descriptions: [Router<CareContext>.RouteDescription]) {
        let named = descriptions.map { ($0.method, Self.segments($0.path.description)) }
        patterns = named.map { ($0.1, $0.0) }
        routes = named.map { method, segments in
            let path = segments.map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : $0 }
            return Route(method: method, path: "/" + path.joined(separator: "/"))
        }
    }

    /// The methods of the routes that a path fits; none when there is no such path.
    func methods(of path: String) -> [HTTPRequest.Method] {
        let segments = Self.segments(path)
        let fitting = patterns.filter { pattern in
            pattern.segments.count == segments.count
                && zip(pattern.segments, segments).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }
        let methods = Set(fitting.map(\.method))
        return (methods.contains(.get) ? methods.union([.head]) : methods).sorted { $0.rawValue < $1.rawValue }
    }

    private static func segments(_ path: String) -> [String] {
        path.split(separator: "/").map { segment in
            segment.hasPrefix("{") && segment.hasSuffix("}") ? ":" + segment.dropFirst().dropLast() : String(segment)
        }
    }
}
