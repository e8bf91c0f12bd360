/// The database said no.
package struct StoreFault: Error, CustomStringConvertible, Sendable {
    package enum Kind: Sendable {
        /// A unique key is taken.
        case unique
        /// A check, a foreign key or a not-null was violated.
        case constraint
        /// Another transaction was in the way; trying again may help.
        case busy
        /// There is no room left on the disk.
        case full
        /// The statement took longer than it may.
        case timeout
        /// The server does not answer, takes no more connections or no writes.
        case unreachable
        /// The connection died while the commit was under way: nobody knows yet whether it happened.
        case lost
        case other
    }

    package let kind: Kind
    /// The database's own words, for the operator's log and never for a page.
    package let message: String
    package let code: Int32
    /// The SQLSTATE of a database that has them.
    package let state: String?
    /// The constraint that was violated, where the database names it.
    package let constraint: String?

    package init(kind: Kind, message: String, code: Int32, state: String? = nil, constraint: String? = nil) {
        self.kind = kind
        self.message = message
        self.code = code
        self.state = state
        self.constraint = constraint
    }

    /// Whether the same may go well a little later, and whoever asked should be told to come again.
    package var passes: Bool {
        switch kind {
        case .busy, .full, .timeout, .unreachable, .lost: true
        case .unique, .constraint, .other: false
        }
    }

    package var description: String { "\(kind) (\(state ?? String(code))): \(message)" }
}
