import Foundation

/// How many requests came, how they ended and how long they took: by route, never by person.
package final class RequestFigures: @unchecked Sendable {
    private struct Key: Hashable {
        let method: String
        let route: String
        let status: Int
    }

    fileprivate struct Latency {
        var counts: [Int]
        var seconds: Double = 0
        var count = 0
    }

    /// Upper bounds of the histogram, in seconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

    private let lock = NSLock()
    private var requests: [Key: Int] = [:]
    private var latencies: [String: Latency] = [:]

    init() {}

    func note(_ method: String, _ route: String, _ status: Int, took duration: Duration) {
        let (whole, atto) = duration.components
        let seconds = Double(whole) + Double(atto) / 1e18
        let bucket = Self.bounds.firstIndex { seconds <= $0 }
        lock.withLock {
            requests[Key(method: method, route: route, status: status), default: 0] += 1
            latencies[route, default: Latency(counts: Array(repeating: 0, count: Self.bounds.count))].add(
                seconds,
                bucket
            )
        }
    }

    /// The figures in the text format of Prometheus.
    var text: String {
        let (requests, latencies) = lock.withLock { (self.requests, self.latencies) }
        var lines = ["# HELP http_requests_total Requests answered.", "# TYPE http_requests_total counter"]
        for (key, count) in requests.sorted(by: { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }) {
            let labels = "method=\"\(Self.safe(key.method))\",route=\"\(key.route)\",status=\"\(key.status)\""
            lines.append("http_requests_total{\(labels)} \(count)")
        }
        lines += [
            "# HELP http_request_duration_seconds Time to the head of the answer.",
            "# TYPE http_request_duration_seconds histogram",
        ]
        for (route, latency) in latencies.sorted(by: { $0.key < $1.key }) { lines += Self.lines(route, latency) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func lines(_ route: String, _ latency: Latency) -> [String] {
        let name = "http_request_duration_seconds"
        var sum = 0
        var lines = zip(bounds, latency.counts).map { bound, count in
            sum += count
            return "\(name)_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)"
        }
        lines.append("\(name)_bucket{route=\"\(route)\",le=\"+Inf\"} \(latency.count)")
        lines.append("\(name)_sum{route=\"\(route)\"} \(latency.seconds)")
        lines.append("\(name)_count{route=\"\(route)\"} \(latency.count)")
        return lines
    }

    /// A method is the client's own word; only a known kind of word becomes a label.
    private static func safe(_ method: String) -> String {
        let isWord = method.count <= 10 && method.allSatisfy { $0.isASCII && $0.isUppercase }
        return isWord ? method : "OTHER"
    }
}

extension RequestFigures.Latency {
    fileprivate mutating func add(_ seconds: Double, _ bucket: Int?) {
        if let bucket { counts[bucket] += 1 }
        self.seconds += seconds
        count += 1
    }
}
