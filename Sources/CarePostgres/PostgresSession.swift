import CPQ
import CareStore
import Foundation

/// One thread's hold on the database: a connection that is made when it is needed and made again when it is lost.
final class PostgresSession {
    /// What a transaction may do.
    enum Mode: String {
        case read = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        /// A writer has the number of his transaction before he draws a place in the journal (docs/decisions/0024).
        case write = "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_current_xact_id()"
    }

    private let place: PostgresPlace
    private var connection: PostgresConnection?
    /// How often a transaction is tried again that others stood in the way of.
    private static let attempts = 6
    /// How long a lost server is waited for between the attempts, in seconds.
    private static let patience = 5.0

    init(_ place: PostgresPlace) {
        self.place = place
    }

    /// Runs a whole transaction, again when it lost against another or its connection died before the commit was sent.
    ///
    /// - Throws: `StoreFault`; of kind `lost` when the connection died while the commit was under way, so that nobody knows whether it happened.
    func transaction<T>(_ mode: Mode, _ stop: Stop, _ body: (any Connection) throws -> T) throws -> T {
        var waited = 0.0
        var tries = 0
        while true {
            tries += 1
            do {
                return try once(mode, stop, body)
            } catch let fault as StoreFault {
                guard stop.isAsked == false else { throw CancellationError() }
                switch fault.kind {
                case .busy where tries < Self.attempts: waited += pause(tries)
                case .unreachable where waited < Self.patience:
                    connection = nil
                    waited += pause(tries)
                case .other where fault.isStale && tries < Self.attempts: connection?.forgetStatements()
                default: throw fault
                }
            }
        }
    }

    func close() { connection = nil }

    private func once<T>(_ mode: Mode, _ stop: Stop, _ body: (any Connection) throws -> T) throws -> T {
        let connection = try connected()
        connection.forget()
        try connection.command(mode.rawValue)
        let value: T
        do {
            value = try stop.during(connection) {
                let value = try body(connection)
                try connection.flush()
                return value
            }
        } catch {
            connection.forget()
            _ = try? connection.command("ROLLBACK")
            throw error
        }
        try commit(connection)
        return value
    }

    private func commit(_ connection: PostgresConnection) throws {
        do {
            let did = try connection.command("COMMIT")
            guard did == "COMMIT" else {
                // The server ends a transaction that had failed with ROLLBACK, and does not call that an error.
                throw StoreFault(kind: .other, message: "the transaction had failed and was rolled back", code: 0)
            }
        } catch let fault as StoreFault where fault.kind == .unreachable {
            self.connection = nil
            throw StoreFault(kind: .lost, message: fault.message, code: 0, state: fault.state)
        }
    }

    private func connected() throws -> PostgresConnection {
        if let connection, connection.isOpen { return connection }
        let new = try PostgresConnection(place)
        connection = new
        return new
    }

    /// Longer each time, and never the same for two: 5 to 10 ms, 10 to 20 ms, at most half a second; returns the seconds.
    private func pause(_ tries: Int) -> Double {
        let longest = min(0.5, 0.005 * Double(1 << min(tries, 7)))
        let seconds = Double.random(in: longest / 2...longest)
        Thread.sleep(forTimeInterval: seconds)
        return seconds
    }
}

extension StoreFault {
    /// Whether a prepared statement no longer fits its tables, or is not there any more.
    fileprivate var isStale: Bool { state == "0A000" || state == "26000" }
}
