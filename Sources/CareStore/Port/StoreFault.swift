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
        case other
    }

    package let kind: Kind
    /// The database's own words, for the operator's log and never for a page.
    package let message: String
    package let code: Int32

    package init(kind: Kind, message: String, code: Int32) {
        self.kind = kind
        self.message = message
        self.code = code
    }

    package var description: String { "\(kind) (\(code)): \(message)" }
}
