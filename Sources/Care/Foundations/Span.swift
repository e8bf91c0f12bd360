/// A length of time, in whole milliseconds; it may be negative.
package struct Span: Hashable, Comparable, Sendable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package static let zero = Span(milliseconds: 0)

    package static func seconds(_ count: Int64) -> Span { Span(milliseconds: count * 1_000) }
    package static func minutes(_ count: Int64) -> Span { seconds(count * 60) }
    package static func hours(_ count: Int64) -> Span { minutes(count * 60) }
    package static func days(_ count: Int64) -> Span { hours(count * 24) }

    package static func < (shorter: Span, longer: Span) -> Bool {
        shorter.milliseconds < longer.milliseconds
    }

    package static func + (left: Span, right: Span) -> Span {
        Span(milliseconds: left.milliseconds + right.milliseconds)
    }

    package static func - (left: Span, right: Span) -> Span {
        Span(milliseconds: left.milliseconds - right.milliseconds)
    }

    /// The part of this span that `percent` hundredths make, rounded down to the millisecond.
    package func percent(_ percent: Int64) -> Span {
        Span(milliseconds: milliseconds * percent / 100)
    }
}

extension Span: Codable {
    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
