import Foundation

extension BodyOutline {
    func text(at index: Int, _ name: StaticString) throws(BodyFault) -> String {
        let entry = entries[index]
        switch entry.kind {
        case .text: return String(decoding: bytes[entry.start..<entry.end], as: UTF8.self)
        case .escapedText: return try unescaped(entry, name)
        default: throw BodyFault("\(name) is no text")
        }
    }

    func integer(at index: Int, _ name: StaticString) throws(BodyFault) -> Int {
        guard entries[index].kind == .number, let number = Int(numeral(index)) else {
            throw BodyFault("\(name) is no whole number")
        }
        return number
    }

    func number(at index: Int, _ name: StaticString) throws(BodyFault) -> Double {
        guard entries[index].kind == .number, let number = shortDecimal(at: index) ?? Double(numeral(index)) else {
            throw BodyFault("\(name) is no number")
        }
        return number
    }

    private func numeral(_ index: Int) -> String {
        String(decoding: bytes[entries[index].start..<entries[index].end], as: UTF8.self)
    }

    /// A decimal of few digits such as `0.965`, which a division of two exact numbers rounds rightly.
    private func shortDecimal(at index: Int) -> Double? {
        let entry = entries[index]
        guard entry.end - entry.start <= 15 else { return nil }
        var (whole, scale, isFraction) = (0, 1.0, false)
        for byte in bytes[entry.start..<entry.end] {
            switch byte {
            case 0x30...0x39:
                whole = whole * 10 + Int(byte - 0x30)
                if isFraction { scale *= 10 }
            case UInt8(ascii: ".") where !isFraction: isFraction = true
            default: return nil
            }
        }
        return Double(whole) / scale
    }

    /// Texts with escapes are rare, so the library reads them.
    private func unescaped(_ entry: Entry, _ name: StaticString) throws(BodyFault) -> String {
        let quoted = Data(bytes[entry.start - 1..<entry.end + 1])
        guard let text = try? JSONDecoder().decode(String.self, from: quoted) else {
            throw BodyFault("\(name) holds an escape that is none")
        }
        return text
    }
}
