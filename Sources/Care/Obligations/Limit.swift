/// How long something may take, as the handbook writes it: `10min`, `15d`, `5wd`.
///
/// Seconds, minutes and hours run on through the night. Days, months and years are counted as the Civil Code counts
/// them: the starting day does not count, and the last day ends at 24:00 (articles 201 to 203). A period that ends on a
/// holiday is not drawn out over it; that is the cautious reading for a duty to answer.
package struct Limit: Hashable, Sendable {
    /// What the amount counts; the raw value is how it is written.
    package enum Unit: String, CaseIterable, Codable, Sendable {
        case seconds = "s"
        case minutes = "min"
        case hours = "h"
        /// Natural days.
        case days = "d"
        case workingDays = "wd"
        /// Hours in which the calendar is open.
        case workingHours = "wh"
        case months = "mo"
        case years = "y"
    }

    /// The amounts that mean something: nothing is due in no time, and what is due in a hundred thousand years is a
    /// slip of the pen.
    package static let amounts = 1...100_000

    package let amount: Int
    package let unit: Unit

    package init(_ amount: Int, _ unit: Unit) throws(Fault) {
        guard Limit.amounts.contains(amount) else {
            throw Fault(.amount, in: "\(amount)\(unit.rawValue)")
        }
        self.amount = amount
        self.unit = unit
    }

    /// Reads `10min`; a space between amount and unit is accepted, a sign, a fraction or an unknown unit is not.
    package init(_ text: String) throws(Fault) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        let symbol = rest.first == " " ? rest.dropFirst() : rest
        guard !digits.isEmpty else { throw Fault(.form, in: text) }
        guard let unit = Unit(rawValue: String(symbol)) else { throw Fault(.unit, in: text) }
        guard let amount = Int(digits) else { throw Fault(.amount, in: text) }
        try self.init(amount, unit)
    }

    /// What counts towards this limit: working hours are eaten only while the calendar is open, all else by the wall
    /// clock.
    package var basis: TimeBasis {
        unit == .workingHours ? .working : .natural
    }
}

extension Limit: CustomStringConvertible {
    package var description: String { "\(amount)\(unit.rawValue)" }
}

extension Limit: Codable {
    package init(from decoder: any Decoder) throws {
        try self.init(decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
