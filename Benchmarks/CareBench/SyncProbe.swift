import Foundation

/// How many times a second this disk makes 16 kB durable; brackets every durable figure.
enum SyncProbe {
    @Sendable static func run() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "switchboard-sync-probe").path
        let file = open(path, O_CREAT | O_RDWR | O_TRUNC, 0o600)
        defer {
            close(file)
            unlink(path)
        }
        let page = [UInt8](repeating: 7, count: 16_384)
        let clock = ContinuousClock()
        let start = clock.now
        var count = 0
        while clock.now - start < .seconds(2) {
            pwrite(file, page, page.count, off_t(count % 256 * page.count))
            fdatasync(file)
            count += 1
        }
        let seconds = Double((clock.now - start).components.seconds) + 0.001
        Figure(name: "sync", value: Double(count) / seconds, unit: "syncs/s", ratio: 1, against: "itself").print()
    }
}
