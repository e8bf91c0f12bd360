/// A reply as the check reads it: half-width, lower-case, simplified; without what cannot be seen, and without blanks between Chinese characters, so
/// that nobody gets round it by `不 知 道`.
///
/// Every character knows where it stands in the original.
struct WordingText: Sendable {
    private(set) var characters: [UInt32] = []
    /// For each character, the UTF-16 code units that it is made of in the original.
    private(set) var places: [Range<Int>] = []
    let length: Int
    private let original: String

    init(_ text: String) {
        original = text
        var place = 0
        var blank: Range<Int>?
        for scalar in text.unicodeScalars {
            let units = place..<place + (scalar.value > 0xFFFF ? 2 : 1)
            place = units.upperBound
            if Self.isUnseen(scalar.value) { continue }
            let plain = Self.plain(scalar)
            if plain == Self.blank {
                blank = blank ?? units
                continue
            }
            if let blank, let last = characters.last, !(Self.isHan(last) && Self.isHan(plain)) {
                characters.append(Self.blank)
                places.append(blank)
            }
            blank = nil
            characters.append(plain)
            places.append(units)
        }
        length = place
    }

    /// The place of a stretch of characters in the original.
    func place(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let at = range.lowerBound < places.count ? places[range.lowerBound].lowerBound : length
            return at..<at
        }
        return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
    }

    /// The words at a place of the original.
    func words(_ place: Range<Int>) -> String {
        let units = original.utf16
        let start = units.index(units.startIndex, offsetBy: place.lowerBound)
        return String(original[start..<units.index(start, offsetBy: place.count)])
    }

    static let blank: UInt32 = 0x20
    private static let lineBreak: UInt32 = 0x0A

    private static func plain(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0x0D, 0x2028, 0x2029: lineBreak
        case 0x2018, 0x2019: 0x27
        default: NormalisedText.plain(scalar)
        }
    }

    /// Zero-width characters, marks that turn the direction of writing, variation selectors, soft hyphens.
    private static func isUnseen(_ value: UInt32) -> Bool {
        switch value {
        case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
            0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    static func isHan(_ value: UInt32) -> Bool { (0x3400...0x9FFF).contains(value) }

    /// Where a sentence ends; 3.5 goes on.
    func endsSentence(_ index: Int) -> Bool {
        switch characters[index] {
        case 0x21, 0x3F, 0x3B, 0x3002, Self.lineBreak: true
        case 0x2E: !(index + 1 < characters.count && NormalisedText.Character.isDigit(characters[index + 1]))
        default: false
        }
    }

    /// Where a part of a sentence ends.
    func endsPart(_ index: Int) -> Bool {
        switch characters[index] {
        case 0x2C, 0x3A, 0x3001: true
        default: endsSentence(index)
        }
    }
}
