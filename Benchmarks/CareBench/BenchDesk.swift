import Care
import CareDesk
import CareSQLite
import CareStore
import Foundation
import Logging

/// A desk over a fresh file, durable as in service.
struct BenchDesk {
    let desk: Desk
    let folder: URL

    init(durability: SQLiteDatabase.Durability = .full) async throws {
        let own = "switchboard-bench-\(UUID().uuidString)"
        try await self.init(in: FileManager.default.temporaryDirectory.appending(path: own), durability: durability)
    }

    /// Opens `bench.db` in a folder, and lays its master key beside it for the program to be served with.
    init(in folder: URL, durability: SQLiteDatabase.Durability) async throws {
        self.folder = folder
        let key = (0..<32).map { UInt8($0) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: folder.appending(path: "bench.db").path, durability: durability)
        try await Migration.migrate(database)
        let keyFile = folder.appending(path: "key")
        try Data(key.hexadecimal.utf8).write(to: keyFile)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keyFile.path)
        desk = try await Desk(
            database: database,
            masterKey: MasterKey(bytes: key),
            surroundings: Desk.Surroundings(
                clock: { Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) },
                randomness: { UInt64.random(in: .min ... .max) },
                logger: Logger(label: "bench")
            )
        )
    }

    /// How many tickets a bench is to make: `SWITCHBOARD_BENCH_TICKETS`, or the usual number.
    static func size(or usual: Int) -> Int {
        ProcessInfo.processInfo.environment["SWITCHBOARD_BENCH_TICKETS"].flatMap(Int.init) ?? usual
    }

    func remove() async {
        await desk.close()
        try? FileManager.default.removeItem(at: folder)
    }

    /// A whole contact of a customer of his own.
    static func contact(_ index: Int) -> ContactRequest {
        let matters = [
            "宽带从昨晚开始断网，光猫红灯一直亮，重启也没有用，请尽快派人来修", "这个月多扣了三十元增值业务费，我没有订过，要求退费",
            "想把套餐改成每月五十九元的那一档，需要怎么办理", "请查一下我这个月还剩多少流量", "小区里手机没有信号已经三天了，多次反映没有人处理",
        ]
        return ContactRequest(
            record: ContactRecord(
                channel: .web,
                name: .clear("客户\(index)"),
                number: .clear("139\(10_000_000 + index)"),
                province: "河南",
                area: .urban,
                address: .clear("中原路 \(index % 900) 号"),
                description: .clear(matters[index % matters.count] + "，编号\(index)"),
                expectedResult: .clear("今天内解决")
            )
        )
    }
}
