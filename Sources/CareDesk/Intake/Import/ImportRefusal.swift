import Care

/// One row that was not taken in: where it stands, what is wrong, and what would be right.
///
/// It never repeats words of the customer, for the file of refused rows is not sealed (handbook 7.3).
package struct ImportRefusal: Error, Hashable, Codable, Sendable {
    package let line: Int
    package var key: String?
    package var column: String?
    /// A stable name for machines, such as `not-a-time`.
    package let reason: String
    package let message: Text
    /// The clause that asks for it, such as `2.1`.
    package var clause: ClauseNumber?

    package init(line: Int, reason: String, message: Text, key: String? = nil, column: String? = nil) {
        self.line = line
        self.reason = reason
        self.message = message
        self.key = key
        self.column = column
    }

    /// What the desk refused about a row.
    package init(_ refusal: Refusal, of item: ImportItem) {
        line = item.line
        key = item.key
        column = refusal.field.map(item.column)
        reason = refusal.code
        message = refusal.message
        clause = refusal.clause
    }
}
