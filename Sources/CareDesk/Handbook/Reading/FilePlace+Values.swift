import Care
import Foundation

extension FilePlace {
    func readString() -> String? {
        guard let words = scalar, !words.allSatisfy(\.isWhitespace) else {
            fault("expected words, found \(excerpt.isEmpty ? "nothing" : excerpt)", mend: "write a text")
            return nil
        }
        return words
    }

    /// The same words in both languages.
    func readText() -> Text? {
        guard let both = FileMapping(self, of: "a text", required: ["zh", "en"]) else { return nil }
        guard let zh = both["zh"]?.readString(), let en = both["en"]?.readString() else { return nil }
        return Text(zh: zh.trimmed, en: en.trimmed)
    }

    func readFlag() -> Bool? {
        switch scalar {
        case "true": return true
        case "false": return false
        default:
            fault("\(excerpt) is neither true nor false", mend: "write true or false")
            return nil
        }
    }

    func readInteger(in range: ClosedRange<Int>, of what: String) -> Int? {
        guard let number = scalar.flatMap({ Int($0) }), range.contains(number) else {
            fault(
                "\(excerpt) is out of range for \(what)",
                mend: "write a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
            return nil
        }
        return number
    }

    /// A decimal number of at most three places, in thousandths.
    func readThousandths() -> Int64? {
        let parts = (scalar ?? "").split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = (1...2).contains(parts.count) && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
        let decimals = parts.count == 2 ? parts[1] : "0"
        guard isNumber, (1...3).contains(decimals.count), let whole = Int64(parts[0]), whole < 1_000_000_000_000 else {
            fault("\(excerpt) is no figure", mend: "write a number with at most three decimal places, such as 89.2")
            return nil
        }
        let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
        return whole * 1_000 + (Int64(padded) ?? 0)
    }

    func readLimit() -> Limit? {
        do throws(Limit.Fault) {
            return try Limit(scalar ?? excerpt)
        } catch {
            fault("\(error.text) is no limit", mend: error.message.en)
            return nil
        }
    }

    func readFact() -> FactName? {
        let name = FactName(rawValue: scalar ?? "")
        guard name.isWellFormed else {
            fault("\(excerpt) is no name of a fact", mend: "write subject.fact, such as ticket.recorded")
            return nil
        }
        return name
    }

    func readChoice<Choice: RawRepresentable<String> & CaseIterable>(of what: String) -> Choice? {
        if let choice = scalar.flatMap(Choice.init(rawValue:)) { return choice }
        let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        fault("\(excerpt) is no \(what)", mend: "write one of \(choices)")
        return nil
    }

    /// Reads every element; nil when one of them has a fault or the list is empty.
    func readList<Element>(of what: String, _ read: (FilePlace) -> Element?) -> [Element]? {
        guard let list = elements, !list.isEmpty else {
            fault("expected a list of \(what), found \(excerpt)", mend: "write [one, two]")
            return nil
        }
        let elements = list.map(read)
        let sound = elements.compactMap(\.self)
        return sound.count == elements.count ? sound : nil
    }

    /// A day and a time with the offset from UTC, such as `2026-01-01T00:00:00+08:00`.
    func readMoment() -> Moment? {
        guard let date = try? Date(scalar ?? "", strategy: .iso8601) else {
            fault("\(excerpt) is no moment", mend: "write it like 2026-01-01T00:00:00+08:00")
            return nil
        }
        return Moment(milliseconds: Int64((date.timeIntervalSince1970 * 1_000).rounded()))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
