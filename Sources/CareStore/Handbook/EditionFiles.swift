/// The files of editions that an editor published: what binds must not depend on a folder that somebody may change.
package enum EditionFiles {
    /// Every file by version, then by name.
    package static func all(in connection: any Connection) throws -> [String: [String: [UInt8]]] {
        let rows = try connection.execute("SELECT version, name, content FROM edition_files", [])
        var files: [String: [String: [UInt8]]] = [:]
        for (version, name, content) in rows.map({ ($0.text(0) ?? "", $0.text(1) ?? "", $0.blob(2) ?? []) }) {
            files[version, default: [:]][name] = content
        }
        return files
    }

    package static func keep(_ files: [String: [UInt8]], of version: String, in connection: any Connection) throws {
        for (name, content) in files.sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                "INSERT INTO edition_files (version, name, content) VALUES ($1, $2, $3)",
                [.text(version), .text(name), .blob(content)]
            )
        }
    }
}
