import CPQ
import CareStore
import Foundation

/// Where a PostgreSQL database is, and the limits of each session there.
package struct PostgresPlace: Sendable {
    /// `postgres://user@host:port/database?…`, with everything that libpq understands, such as `sslmode=verify-full`.
    package let address: String
    /// After how long a statement is given up.
    package var statementTimeout: Int = 15_000
    /// Where the tables are, when not in the database's first schema.
    package var schema: String?

    package init(_ address: String, schema: String? = nil) {
        self.address = address
        self.schema = schema
    }

    /// The address without its password, for messages.
    package var described: String {
        guard let scheme = address.range(of: "://"), let at = address[scheme.upperBound...].firstIndex(of: "@") else {
            return address
        }
        let user = address[scheme.upperBound..<at].split(separator: ":").first.map(String.init) ?? ""
        return address[..<scheme.upperBound] + user + address[at...]
    }

    /// What stands in the address wins over what is set here, for it comes later.
    func connect() -> OpaquePointer? {
        var options = "-c statement_timeout=\(statementTimeout) -c lock_timeout=5000"
        options += " -c idle_in_transaction_session_timeout=60000 -c timezone=UTC"
        if let schema { options += " -c search_path=\(schema)" }
        let settings: [(String, String)] = [
            ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "15000"), ("application_name", "switchboard"),
            ("client_encoding", "UTF8"), ("options", options), ("dbname", address),
        ]
        return Self.withStrings(settings.map(\.0)) { keywords in
            Self.withStrings(settings.map(\.1)) { values in PQconnectdbParams(keywords, values, 1) }
        }
    }

    /// The texts as a list of C strings that ends with a null.
    private static func withStrings<T>(
        _ texts: [String],
        _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T
    ) -> T {
        var bytes: [CChar] = []
        var places: [Int] = []
        for text in texts {
            places.append(bytes.count)
            bytes += text.utf8CString
        }
        return bytes.withUnsafeBufferPointer { buffer in
            let pointers = places.map { place in buffer.baseAddress.map { $0 + place } } + [nil]
            return pointers.withUnsafeBufferPointer { pointers in
                guard let start = pointers.baseAddress else { preconditionFailure("a list without an address") }
                return body(start)
            }
        }
    }
}
