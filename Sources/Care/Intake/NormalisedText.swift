/// A customer's words as the classifier reads them: half-width, lower-case, simplified, without addresses and mentions.
///
/// Every character keeps the place that it has in the original, so that deciding words can be shown as the customer wrote them.
package struct NormalisedText: Sendable {
    /// How much of a text is read; a first contact says what it wants long before that.
    package static let limit = 2_000

    package private(set) var characters: [UInt32] = []
    /// For each character, where it stands in `original`.
    package private(set) var places: [Int32] = []
    /// The names of mentioned accounts, normalised, each with its place in the original.
    package private(set) var mentions: [(name: [UInt32], place: Range<Int>)] = []
    package private(set) var hasAddress = false
    private let original: [Unicode.Scalar]

    package init(_ text: String) {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(min(text.utf8.count, Self.limit))
        for scalar in text.unicodeScalars {
            if scalars.count == Self.limit { break }
            scalars.append(scalar)
        }
        original = scalars
        let plain = scalars.map(Self.plain)
        characters.reserveCapacity(plain.count)
        places.reserveCapacity(plain.count)
        var index = 0
        while index < plain.count {
            index = read(plain, at: index)
        }
    }

    /// The customer's own spelling of a stretch of normalised characters.
    package func original(_ range: Range<Int>) -> String {
        guard !range.isEmpty, range.upperBound <= places.count else { return "" }
        return spelling(Int(places[range.lowerBound])..<Int(places[range.upperBound - 1]) + 1)
    }

    /// A cue as the customer spelt it, without what stands between its halves and without the rest of an account's name.
    func quoting(_ item: Evidence) -> String {
        if let cue = item.mentioned {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: cue.compactMap(Unicode.Scalar.init))
            return "@" + String(view)
        }
        guard let gap = item.gap, !gap.isEmpty else { return original(item.place) }
        return original(item.place.lowerBound..<gap.lowerBound) + "…"
            + original(gap.upperBound..<item.place.upperBound)
    }

    private func spelling(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original[range])
        return String(view)
    }

    private mutating func read(_ plain: [UInt32], at index: Int) -> Int {
        switch plain[index] {
        case Character.at where index == 0 || !Character.isWord(plain[index - 1]):
            return readMention(plain, at: index)
        case Character.h where Self.opensAddress(plain, at: index):
            hasAddress = true
            append(Character.blank, at: index)
            return plain[index...].firstIndex { $0 <= 0x20 || $0 > 0x7E } ?? plain.count
        case Character.hash:
            append(Character.blank, at: index)
            return index + 1
        default:
            append(plain[index], at: index)
            return index + 1
        }
    }

    /// Sets a mention aside; a name longer than any account's is text that was glued to the sign.
    private mutating func readMention(_ plain: [UInt32], at index: Int) -> Int {
        var end = index + 1
        while end < plain.count, end - index <= 21, Character.isName(plain[end]) { end += 1 }
        if end - index > 21 || end == index + 1 {
            append(Character.blank, at: index)
            return index + 1
        }
        mentions.append((Array(plain[(index + 1)..<end]), index..<end))
        append(Character.blank, at: index)
        return end
    }

    private mutating func append(_ character: UInt32, at index: Int) {
        characters.append(character)
        places.append(Int32(index))
    }

    private static func opensAddress(_ plain: [UInt32], at index: Int) -> Bool {
        let rest = plain[index...].prefix(8)
        return rest.starts(with: http) || rest.starts(with: https)
    }

    private static let http = "http://".unicodeScalars.map(\.value)
    private static let https = "https://".unicodeScalars.map(\.value)

    /// Half-width, lower-case and simplified form of one character.
    static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0x41...0x5A: scalar.value + 0x20
        case 0xFF21...0xFF3A: scalar.value - 0xFEE0 + 0x20
        case 0xFF01...0xFF5E: scalar.value - 0xFEE0
        case 0x3000, 0x09, 0xA0: 0x20
        case 0x4E00...0x9FFF: UInt32(simplified[Int(scalar.value - 0x4E00)])
        default: scalar.value
        }
    }

    /// Every ideograph from 4E00 on as itself, but for traditional characters that are common in this trade.
    private static let simplified: [UInt16] = {
        let traditional = "電話網絡號碼費賬單繳欠機廳營業務門報訴請問為麼麽嗎這個們來開關斷線連寬帶頻樂會員積優惠動詐騙擾廣歸屬國際遊戲點錢卡額餘還導聯繫復種類語訊實現過說沒無應該對錯誤時間經濟損壞換舊辦"
        let simple = "电话网络号码费账单缴欠机厅营业务门报诉请问为么么吗这个们来开关断线连宽带频乐会员积优惠动诈骗扰广归属国际游戏点钱卡额余还导联系复种类语讯实现过说没无应该对错误时间经济损坏换旧办"
        var table = Array(UInt16(0x4E00)...0x9FFF)
        for (from, to) in zip(traditional.unicodeScalars, simple.unicodeScalars) {
            table[Int(from.value - 0x4E00)] = UInt16(to.value)
        }
        return table
    }()

    /// The few characters that carry structure.
    enum Character {
        static let at: UInt32 = 0x40
        static let hash: UInt32 = 0x23
        static let h: UInt32 = 0x68
        static let blank: UInt32 = 0x20

        static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

        /// A Latin letter or a digit: cues of such characters count only as whole words.
        static func isWord(_ value: UInt32) -> Bool { isDigit(value) || (0x61...0x7A).contains(value) }

        static func isName(_ value: UInt32) -> Bool {
            isWord(value) || value == 0x5F || value == 0x2D || (0x3400...0x9FFF).contains(value)
        }

        /// A digit or a Chinese numeral; 几, 多, 数 and 半 count roughly.
        static func isNumeral(_ value: UInt32) -> Bool {
            switch value {
            case 0x30...0x39, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
                0x51E0, 0x591A, 0x6570, 0x534A, 0x767E:
                true
            default: false
            }
        }

        static func endsSentence(_ value: UInt32) -> Bool {
            switch value {
            case 0x2E, 0x21, 0x3F, 0x3002, 0x3B, 0x0A: true
            default: false
            }
        }
    }
}
