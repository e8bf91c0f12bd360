import Care
import Foundation

/// The time of a syslog message: RFC 3339 in UTC with milliseconds (RFC 5424, 6.2.3).
enum SyslogTime {
    static func written(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1_000).formatted(style)
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
