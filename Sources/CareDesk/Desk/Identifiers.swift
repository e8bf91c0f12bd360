import Care

/// Makes identifiers that sort by time (UUID version 7, RFC 9562).
struct Identifiers: Sendable {
    let randomness: @Sendable () -> UInt64

    func next(at moment: Moment) -> String {
        let first = randomness()
        let second = randomness()
        var bytes: [UInt8] = (0..<6).map { UInt8(truncatingIfNeeded: moment.milliseconds >> Int64(40 - 8 * $0)) }
        bytes += (0..<2).map { UInt8(truncatingIfNeeded: first >> UInt64(8 * $0)) }
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: second >> UInt64(8 * $0)) }
        bytes[6] = 0x70 | bytes[6] & 0x0f
        bytes[8] = 0x80 | bytes[8] & 0x3f
        return Self.text(bytes)
    }

    /// Sorts before every identifier of that moment and after those of the moment before.
    static func beginning(at moment: Moment) -> String {
        let bytes: [UInt8] = (0..<6).map { UInt8(truncatingIfNeeded: moment.milliseconds >> Int64(40 - 8 * $0)) }
        return text(bytes + [0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 0])
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for (index, digit) in bytes.hexadecimal.utf8.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
