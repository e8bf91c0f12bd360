import Foundation

/// Benchmarks in release mode; each prints JSON lines `{"name","value","unit","ratio","against"}`.
///
/// `CareBench fill FOLDER COUNT` makes a database for benchmarks over HTTP; `CareBench streams …` is one of them itself.
@main
enum CareBench {
    static let benches: [(name: String, run: @Sendable () async throws -> Void)] = [
        ("sync", SyncProbe.run),
        ("intake", IntakeBench.run),
        ("verify", VerifyBench.run),
        ("reading", ReadingBench.run),
        ("dispatch", DispatchBench.run),
        ("timers", TimerBench.run),
        ("secrecy", SecrecyBench.run),
    ]

    static func main() async throws {
        let names = CommandLine.arguments.dropFirst()
        if names.first == "fill", names.count == 3, let count = Int(names[3]) {
            return try await Fill.run(folder: URL(fileURLWithPath: names[2]), count: count)
        }
        if names.first == "streams" { return try await StreamBench.run(Array(names.dropFirst())) }
        if names.first == "--list" {
            for bench in benches { print(bench.name) }
            return
        }
        for bench in benches where names.isEmpty || names.contains(bench.name) { try await bench.run() }
        if let unknown = names.first(where: { name in !benches.contains { $0.name == name } }) {
            FileHandle.standardError.write(Data("there is no benchmark \(unknown)\n".utf8))
            exit(2)
        }
    }
}
