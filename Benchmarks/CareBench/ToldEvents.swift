import Foundation
import NIOCore
import NIOFoundationCompat

/// What one stream was told of notes: how late each came, and that none came twice, out of turn or not at all.
struct ToldEvents {
    private(set) var delays: [Double] = []
    private(set) var count = 0
    private var newest: Int64 = 0
    private var rest = Data()

    private static let end = Data("\n\n".utf8)
    private static let kind = Data("\"type\":\"ticket.messaged\"".utf8)
    private static let time = Data("\"at\":\"".utf8)

    /// Takes in a piece of the stream, which may end anywhere in an event.
    mutating func take(_ piece: ByteBuffer, now: Double) {
        rest.append(contentsOf: piece.readableBytesView)
        var start = rest.startIndex
        while let end = rest.range(of: Self.end, in: start..<rest.endIndex) {
            read(rest[start..<end.lowerBound], now: now)
            start = end.upperBound
        }
        rest = Data(rest[start...])
    }

    private mutating func read(_ event: Data, now: Double) {
        guard event.range(of: Self.kind) != nil else { return }
        let line = String(decoding: event.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        let seq = Int64(line.dropFirst(4)) ?? 0
        precondition(seq > newest, "event \(seq) came after \(newest)")
        newest = seq
        count += 1
        if let at = event.range(of: Self.time) { delays.append(Self.delay(of: event[at.upperBound...], now: now)) }
    }

    /// Milliseconds between the event's minute, second and thousandth and now, which is less than an hour later.
    private static func delay(of stamp: Data, now: Double) -> Double {
        let text = String(decoding: stamp.prefix(23).dropFirst(14), as: UTF8.self)
        let minutes = Double(text.prefix(2)) ?? 0
        let seconds = Double(text.dropFirst(3).prefix { $0.isNumber || $0 == "." }) ?? 0
        let delay = (now - minutes * 60 - seconds).truncatingRemainder(dividingBy: 3_600)
        return (delay < 0 ? delay + 3_600 : delay) * 1_000
    }
}
