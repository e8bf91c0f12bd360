import CareSQLite
import CareSimulation
import Foundation

/// A database file of its own for one run, removed afterwards.
struct SimulationGround {
    let directory: URL
    let database: SQLiteDatabase

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "simulation-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        database = try SQLiteDatabase(path: directory.appending(path: "desk.db").path, durability: .relaxed, readers: 2)
    }

    var ground: Simulation.Ground {
        let files = ["desk.db", "desk.db-wal"].map { directory.appending(path: $0) }
        return Simulation.Ground(database: database, files: files)
    }

    func remove() async {
        await database.close()
        try? FileManager.default.removeItem(at: directory)
    }

    /// Runs one seed on ground of its own.
    static func run(_ settings: Simulation.Settings) async throws -> SimulationReport {
        let own = try SimulationGround()
        do {
            let report = try await Simulation(settings).run(on: own.ground)
            await own.remove()
            return report
        } catch {
            await own.remove()
            throw error
        }
    }
}
