import Care

/// Writes moments as RFC 3339 in the centre's zone; arithmetic only, for the system's formatter is forty times slower.
struct TimeStamp: Sendable {
    let zone: CivilZone

    func callAsFunction(_ moment: Moment) -> String {
        let offset = zone.offset(at: moment).milliseconds
        let local = moment.milliseconds + offset
        let day = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        let time = Int(local - day * 86_400_000)
        let (seconds, fraction) = (time / 1_000, time % 1_000)
        var digits = Digits()
        digits.text(CivilDate(dayNumber: Int(day)).description)
        digits.mark("T")
        digits.two(seconds / 3_600)
        digits.mark(":")
        digits.two(seconds / 60 % 60)
        digits.mark(":")
        digits.two(seconds % 60)
        if fraction != 0 { digits.thousandths(fraction) }
        digits.zone(Int(offset / 60_000))
        return String(decoding: digits.bytes, as: UTF8.self)
    }

    /// A stamp while it is written.
    private struct Digits {
        var bytes: [UInt8] = []

        init() { bytes.reserveCapacity(32) }

        mutating func text(_ text: String) { bytes.append(contentsOf: text.utf8) }
        mutating func mark(_ mark: Unicode.Scalar) { bytes.append(UInt8(ascii: mark)) }
        mutating func one(_ digit: Int) { bytes.append(UInt8(ascii: "0") + UInt8(digit)) }

        mutating func two(_ number: Int) {
            one(number / 10)
            one(number % 10)
        }

        mutating func thousandths(_ number: Int) {
            mark(".")
            one(number / 100)
            two(number % 100)
        }

        mutating func zone(_ minutes: Int) {
            if minutes == 0 { return mark("Z") }
            mark(minutes < 0 ? "-" : "+")
            two(abs(minutes) / 60)
            mark(":")
            two(abs(minutes) % 60)
        }
    }
}

extension Moment {
    /// Reads a date and a time with its offset; nil when the text has another form or names no moment.
    init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard (20...40).contains(bytes.count), bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
            let date = CivilDate(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Self.number(bytes[11...12], through: 23), let minute = Self.number(bytes[14...15], through: 59),
            let second = Self.number(bytes[17...18], through: 60)
        else { return nil }
        var rest = bytes[19...]
        guard let fraction = Self.fraction(&rest), let offset = Self.offset(rest) else { return nil }
        let time = ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
        self.init(milliseconds: Int64(date.dayNumber) * 86_400_000 + Int64(time - offset * 60_000))
    }

    /// The milliseconds after the point, and zero when there is no point.
    private static func fraction(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        let digits = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(1 + digits.count)
        guard !digits.isEmpty else { return nil }
        let thousandths = Array(digits.prefix(3)) + Array(repeating: 0x30, count: max(0, 3 - digits.count))
        return number(thousandths[...], through: 999)
    }

    /// The minutes that the zone is ahead of UTC.
    private static func offset(_ rest: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(rest)
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            let hours = number(bytes[1...2], through: 23), let minutes = number(bytes[4...5], through: 59)
        else { return nil }
        return (hours * 60 + minutes) * (bytes[0] == UInt8(ascii: "-") ? -1 : 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>, through greatest: Int) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return number <= greatest ? number : nil
    }
}
