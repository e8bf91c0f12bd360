/// Numbers that stand within free text: who tells his trouble tells his number, his identity document and his card along with it.
extension Masking {
    /// `410105199001011234` becomes `410****1234`.
    package static func identity(_ document: String) -> String {
        let characters = Array(document)
        if characters.count < 8 { return "****" + String(characters.suffix(1)) }
        return String(characters.prefix(3)) + "****" + String(characters.suffix(4))
    }

    /// The text with telephone numbers, identity documents, bank cards and addresses of electronic mail masked (PIPL 51; handbook 7.2).
    ///
    /// Identity documents are known by their check digit (GB 11643) and cards by theirs (ISO/IEC 7812), so that numbers of orders and tickets stay
    /// readable. Digits may be full-width, and parted by one blank, hyphen or dot.
    package static func words(_ text: String) -> String {
        guard mayHoldNumbers(text) else { return text }
        var letters = Array(text)
        for range in NumberScan(letters).found.reversed() {
            letters.replaceSubrange(range.place, with: Array(range.mask))
        }
        return mails(in: String(letters))
    }

    /// The numbers of people that stand in a text, in the order in which they stand.
    package static func numbers(in letters: [Character]) -> [FoundNumber] { NumberScan(letters).found }

    /// The digits of a mobile number without the country's code in front.
    package static func withoutCountry(_ digits: String) -> String {
        if digits.count == 13, digits.hasPrefix("86") { return String(digits.dropFirst(2)) }
        if digits.count == 15, digits.hasPrefix("0086") { return String(digits.dropFirst(4)) }
        return digits
    }

    /// Whether there are digits enough for a number, or an at sign: most texts hold neither and are done here.
    private static func mayHoldNumbers(_ text: String) -> Bool {
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "@"): return true
            // The first byte of a full-width digit.
            case 0xEF: digits += 1
            default: continue
            }
            if digits >= 10 { return true }
        }
        return false
    }

    /// `li.lei@example.com` becomes `l***@example.com`.
    private static func mails(in text: String) -> String {
        guard text.contains("@") else { return text }
        return text.replacing(/([A-Za-z0-9])[A-Za-z0-9._%+\-]*@([A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+)/) {
            "\($0.1)***@\($0.2)"
        }
    }
}

/// Finds the numbers of people in a text.
private struct NumberScan {

    /// Digits that stand side by side.
    private struct Group {
        let place: Range<Int>
        let digits: [Int]
    }

    private let letters: [Character]
    private(set) var found: [FoundNumber] = []

    /// The longest number there is, 19 digits of a card, in the most parts that anybody writes it in.
    private static let most = (digits: 19, groups: 6)

    init(_ letters: [Character]) {
        self.letters = letters
        let groups = Self.groups(of: letters)
        var next = 0
        while next < groups.count {
            if let (find, count) = longest(in: groups, from: next) {
                found.append(find)
                next += count
            } else {
                next += 1
            }
        }
    }

    /// The longest number that begins with a group, and of how many groups it is made.
    private func longest(in groups: [Group], from start: Int) -> (FoundNumber, Int)? {
        var digits: [Int] = []
        var best: (FoundNumber, Int)?
        for end in start..<min(start + Self.most.groups, groups.count) {
            if end > start, !isParted(groups[end - 1], groups[end]) { break }
            digits += groups[end].digits
            if digits.count > Self.most.digits { break }
            let parts = groups[start...end]
            if let find = find(digits, groups[start].place.lowerBound..<groups[end].place.upperBound, parts.count) {
                best = (find, parts.count)
            }
        }
        return best
    }

    private func isParted(_ left: Group, _ right: Group) -> Bool {
        right.place.lowerBound == left.place.upperBound + 1 && " -.".contains(letters[left.place.upperBound])
    }

    private func find(_ digits: [Int], _ place: Range<Int>, _ parts: Int) -> FoundNumber? {
        if digits.count == 17, place.upperBound < letters.count, "Xx".contains(letters[place.upperBound]),
            Self.check(ofIdentity: digits) == 10
        {
            return FoundNumber(
                kind: .identity,
                place: place.lowerBound..<place.upperBound + 1,
                digits: text(digits) + "X"
            )
        }
        if digits.count == 18, Self.check(ofIdentity: digits) == digits[17] {
            return FoundNumber(kind: .identity, place: place, digits: text(digits))
        }
        if (16...19).contains(digits.count), Self.isCard(digits) {
            return FoundNumber(kind: .card, place: place, digits: text(digits))
        }
        let own = Masking.withoutCountry(text(digits))
        let isMobile = own.count == 11 && own.hasPrefix("1") && own.dropFirst().first.map { $0 >= "3" } ?? false
        let isLine = digits.count >= 10 && digits.count <= 12 && digits[0] == 0 && digits[1] != 0 && parts <= 3
        guard isMobile || isLine else { return nil }
        return FoundNumber(kind: isMobile ? .mobile : .line, place: place, digits: own)
    }

    private func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }

    private static func groups(of letters: [Character]) -> [Group] {
        var groups: [Group] = []
        var start = 0
        var digits: [Int] = []
        for (place, letter) in letters.enumerated() {
            if let digit = digit(letter) {
                if digits.isEmpty { start = place }
                digits.append(digit)
            } else if !digits.isEmpty {
                groups.append(Group(place: start..<place, digits: digits))
                digits = []
            }
        }
        if !digits.isEmpty { groups.append(Group(place: start..<letters.count, digits: digits)) }
        return groups
    }

    private static func digit(_ letter: Character) -> Int? {
        switch letter {
        case "0"..."9": letter.wholeNumberValue
        case "\u{FF10}"..."\u{FF19}": letter.wholeNumberValue
        default: nil
        }
    }

    /// The check digit over the first seventeen digits; ten is written X (GB 11643-1999).
    private static func check(ofIdentity digits: [Int]) -> Int {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        return [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11]
    }

    /// Whether the digits add up as those of a card do (Luhn; ISO/IEC 7812-1).
    private static func isCard(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, next in
            let doubled = next.offset.isMultiple(of: 2) ? next.element : next.element * 2
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum.isMultiple(of: 10) && digits.contains { $0 != 0 }
    }
}
