/// What everybody sees of a customer who need not know more: enough to recognise, too little to use (handbook 7.3; PIPL 51).
package enum Masking {
    /// `13812345678` becomes `138****5678`; of a shorter number less is shown, of a very short one only the end.
    package static func number(_ number: String) -> String {
        let characters = Array(number)
        switch characters.count {
        case 0: return ""
        case 11...: return String(characters.prefix(3)) + "****" + String(characters.suffix(4))
        case 7...: return String(characters.prefix(2)) + "****" + String(characters.suffix(2))
        default: return "****" + String(characters.suffix(1))
        }
    }

    /// `陈小明` becomes `陈*`: one star whatever the length, for the length of a name says something too.
    package static func name(_ name: String) -> String {
        name.first.map { "\($0)*" } ?? ""
    }

    /// Keeps the address up to its street, or up to its district when no street is named; never a house number.
    package static func address(_ address: String) -> String {
        let characters = Array(address)
        guard !characters.isEmpty else { return "" }
        let end = end(of: streets, in: characters) ?? end(of: districts, in: characters) ?? 0
        let kept = characters.prefix(end).map { $0.isASCII && $0.isNumber ? "*" : $0 }
        return String(kept) + "***"
    }

    private static let streets: Set<Character> = ["路", "街", "道", "巷", "弄"]
    private static let districts: Set<Character> = ["省", "市", "区", "县", "镇", "乡", "村"]

    /// The place after the first mark, or after the run of marks that begins there, such as 街道.
    private static func end(of marks: Set<Character>, in characters: [Character]) -> Int? {
        guard let first = characters.firstIndex(where: marks.contains) else { return nil }
        var end = first + 1
        while end < characters.count, marks.contains(characters[end]) { end += 1 }
        return end
    }
}
