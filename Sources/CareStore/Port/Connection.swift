/// One connection inside one transaction, confined to its thread.
package protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs one statement; `$1 … $n` are bound in order.
    @discardableResult
    func execute(_ sql: String, _ values: [Value]) throws -> Rows

    /// Adds to a counter at the end of the transaction; additions of one batch are folded into one statement.
    func add(_ amount: Int64, to counter: String) throws

    /// Runs a statement whose rows nobody reads as the last of the transaction.
    ///
    /// Search rows go here: any statement after an FTS5 write makes SQLite flush a segment.
    func finally(_ sql: String, _ values: [Value]) throws
}
