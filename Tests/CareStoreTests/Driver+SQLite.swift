import CareSQLite
import CareStore
import Foundation

extension Driver {
    static let sqlite = Driver(testDescription: "SQLite", batches: true) {
        let path = temporaryPath()
        let database = try SQLiteDatabase(path: path, durability: .relaxed)
        return Store(database) {
            await database.close()
            remove(path)
        }
    } plan: { sql, values, connection in
        try connection.execute("EXPLAIN QUERY PLAN " + sql, values).map { row in
            let line = row.text(3) ?? ""
            let isScan = line.hasPrefix("SCAN ") && !line.contains(" USING ") && !line.contains("VIRTUAL TABLE")
            let isDerived = line.hasPrefix("SCAN seen") || line.hasPrefix("SCAN (subquery")
            return PlanStep(description: line, scansTable: isScan && !isDerived, sorts: line.contains("TEMP B-TREE"))
        }
    }

    static func temporaryPath() -> String {
        FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString).db").path
    }

    static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
}
