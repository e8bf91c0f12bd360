import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// How late a deed is on the screens of others: many event streams are open while notes are written at an even pace.
///
/// `CareBench streams PORT TOKEN STREAMS NOTES-A-SECOND SECONDS` asks a desk that is served on this machine; `Benchmarks/http/run streams` calls it.
struct StreamBench {
    private let client: HTTPClient
    private let base: String
    private let token: String
    private let streams: Int
    private let pace: Int
    private let seconds: Int

    static func run(_ arguments: [String]) async throws {
        let numbers = arguments.enumerated().compactMap { $0.offset == 1 ? nil : Int($0.element) }
        guard arguments.count == 5, numbers.count == 4 else {
            FileHandle.standardError.write(Data("streams PORT TOKEN STREAMS NOTES-A-SECOND SECONDS\n".utf8))
            exit(2)
        }
        var configuration = HTTPClient.Configuration()
        // A desk that can't follow shall give a bad figure, not an error.
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = numbers[1] + 1_024
        configuration.timeout.connect = .minutes(1)
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let bench = StreamBench(
            client: client,
            base: "http://127.0.0.1:\(numbers[0])/api/v1",
            token: arguments[1],
            streams: numbers[1],
            pace: numbers[2],
            seconds: numbers[3]
        )
        try await bench.measure()
        try await client.shutdown()
    }

    private func measure() async throws {
        let numbers = try await accept(50)
        let total = pace * seconds
        let told = try await withThrowingTaskGroup(of: ToldEvents.self) { group in
            let (open, opened) = AsyncStream.makeStream(of: Void.self)
            for _ in 0..<streams { group.addTask { try await follow(until: total) { opened.yield() } } }
            var waiting = streams
            for await _ in open.prefix(streams) { waiting -= 1 }
            precondition(waiting == 0)
            try await write(total, on: numbers)
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let delays = told.flatMap(\.delays).sorted()
        for percent in [50, 99] {
            let value = delays[min(delays.count - 1, delays.count * percent / 100)]
            Figure(name: "stream-p\(percent)", value: value, unit: "ms", ratio: value / 500, against: "500 ms").print()
        }
    }

    private func accept(_ count: Int) async throws -> [String] {
        var numbers: [String] = []
        for index in 0..<count {
            let body = """
                {"channel":"web","customer":{"name":"客户","number":"138\(10_000_000 + index)","identityLevel":"L1"},\
                "place":{"province":"河南","area":"urban","address":"中原路"},\
                "description":"宽带断网，编号\(index)","expectedResult":"今天内解决"}
                """
            let answer = try await post("/tickets", body, key: "stream-ticket-\(index)")
            let object = try JSONSerialization.jsonObject(with: answer) as? [String: Any]
            guard let number = object?["number"] as? String else { fatalError("the ticket has no number") }
            numbers.append(number)
        }
        return numbers
    }

    /// Listens on a stream of its own until it was told of so many notes.
    private func follow(until total: Int, opened: () -> Void) async throws -> ToldEvents {
        let response = try await client.execute(request("/events"), timeout: .seconds(600))
        precondition(response.status == .ok, "a stream was answered with \(response.status.code)")
        var told = ToldEvents()
        var isOpen = false
        for try await piece in response.body {
            if !isOpen { opened() }
            isOpen = true
            told.take(piece, now: Date().timeIntervalSince1970)
            if told.count == total { break }
        }
        precondition(told.count == total, "a stream ended after \(told.count) of \(total) notes")
        return told
    }

    private func write(_ total: Int, on numbers: [String]) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        try await withThrowingTaskGroup { group in
            for index in 0..<total {
                try await clock.sleep(until: start + .milliseconds(index * 1_000 / pace))
                group.addTask {
                    let path = "/tickets/\(numbers[index % numbers.count])/messages"
                    let body = #"{"direction":"note","text":"现场已联系，等待回音 \#(index)"}"#
                    _ = try await post(path, body, key: "stream-note-\(index)")
                }
            }
            try await group.waitForAll()
        }
    }

    private func post(_ path: String, _ body: String, key: String) async throws -> Data {
        var request = request(path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Idempotency-Key", value: key)
        request.body = .bytes(ByteBuffer(string: body))
        let response = try await client.execute(request, timeout: .seconds(60))
        let answer = Data(try await response.body.collect(upTo: 1 << 20).readableBytesView)
        guard (200..<300).contains(response.status.code) else {
            fatalError("\(path) answers \(response.status.code): \(String(decoding: answer, as: UTF8.self))")
        }
        return answer
    }

    private func request(_ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: base + path)
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        return request
    }
}
