/// How far a rebuild has come, kept with the rows that it has folded: a stopped one goes on exactly where it was.
package struct RebuildMark: Hashable, Sendable {
    /// The last stream that was folded; empty at the beginning.
    package let stream: String
    package let tickets: Int64

    package init(stream: String, tickets: Int64) {
        self.stream = stream
        self.tickets = tickets
    }

    /// The mark of the rebuild that is under way; nil when none is.
    package static func current(in connection: any Connection) throws -> RebuildMark? {
        try connection.execute("SELECT stream, tickets FROM rebuilding", []).first.map {
            RebuildMark(stream: $0.text(0) ?? "", tickets: $0.int(1) ?? 0)
        }
    }

    /// Drops every row that follows from the journal and notes that they are to be folded again.
    package static func begin(in connection: any Connection) throws {
        try Tickets.drop(in: connection)
        try MatterRows.drop(in: connection)
        try DirectoryGroupRows.drop(in: connection)
        try ViewRows.drop(in: connection)
        try BulkRows.drop(in: connection)
        try ObligationRows.drop(in: connection)
        try Counters.drop(in: connection)
        try SearchIndex.drop(in: connection)
        try connection.execute("DELETE FROM rebuilding", [])
        try connection.execute("INSERT INTO rebuilding (id, stream, tickets) VALUES (1, '', 0)", [])
    }

    package func keep(in connection: any Connection) throws {
        try connection.execute("UPDATE rebuilding SET stream = $1, tickets = $2", [.text(stream), .int(tickets)])
    }

    package static func end(in connection: any Connection) throws {
        try connection.execute("DELETE FROM rebuilding", [])
    }
}
