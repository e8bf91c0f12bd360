extension Limit {
    /// Why a text is no limit, and what would be right.
    package struct Fault: Error, Hashable, Sendable {
        /// Which part is wrong.
        package enum Part: Sendable {
            case form, unit, amount
        }

        package let part: Part
        /// The text as it was written.
        package let text: String

        package init(_ part: Part, in text: String) {
            self.part = part
            self.text = text
        }

        package var message: Text {
            switch part {
            case .form:
                Text(
                    zh: "“\(text)”不是时限：应先写整数再写单位，例如 10min、15d、5wd",
                    en: "“\(text)” is no limit: write a whole number and a unit, such as 10min, 15d or 5wd"
                )
            case .unit:
                Text(
                    zh: "“\(text)”的单位不认识：可用 \(Self.units)",
                    en: "“\(text)” has an unknown unit: write one of \(Self.units)"
                )
            case .amount:
                Text(
                    zh: "“\(text)”的数值超出范围：应为 \(Limit.amounts.lowerBound) 到 \(Limit.amounts.upperBound)",
                    en: "“\(text)” is out of range: "
                        + "write a number from \(Limit.amounts.lowerBound) to \(Limit.amounts.upperBound)"
                )
            }
        }

        private static let units = Unit.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

extension Limit.Fault: CustomStringConvertible {
    package var description: String { message.en }
}
