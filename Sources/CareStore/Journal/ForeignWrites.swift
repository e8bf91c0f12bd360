/// Tells whether another program has written to the same file of the embedded database; elsewhere the ``Horizon`` does.
package enum ForeignWrites {
    /// A number that is another one after each commit of somebody else, and stays the same through our own.
    ///
    /// Asked inside a write: only the writing connection knows its own commits.
    package static func mark(in connection: any Connection) throws -> Int64 {
        try connection.execute("PRAGMA data_version", []).first?.int(0) ?? 0
    }
}
