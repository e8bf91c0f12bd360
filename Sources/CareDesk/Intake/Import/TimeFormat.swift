import Care

/// How a foreign file writes a point in time.
package enum TimeFormat: Hashable, Sendable {
    /// `2024-05-06T07:08:09+08:00`; a space may stand for the T, and seconds, fraction and offset may be missing.
    case iso8601
    case epochSeconds, epochMilliseconds
    case pattern([Piece])

    /// A part of a pattern.
    package enum Piece: Hashable, Sendable {
        /// `isPadded` demands all digits that the unit may have.
        case number(Unit, isPadded: Bool)
        case literal(Character)
    }

    package enum Unit: Hashable, Sendable {
        case year, month, day, hour, minute, second, millisecond

        var digits: Int {
            switch self {
            case .year: 4
            case .millisecond: 3
            case .month, .day, .hour, .minute, .second: 2
            }
        }
    }

    /// Reads a name such as `iso8601`, letters such as `yyyy-MM-dd HH:mm:ss`, or `%Y-%m-%d %H:%M:%S`.
    ///
    /// Nil when a letter or a directive is unknown or the pattern names no day.
    package init?(_ text: String) {
        switch text {
        case "iso8601": self = .iso8601
        case "epochSeconds": self = .epochSeconds
        case "epochMilliseconds": self = .epochMilliseconds
        default:
            guard let pieces = text.contains("%") ? Self.directives(text) : Self.letters(text) else { return nil }
            let units = pieces.compactMap { if case .number(let unit, _) = $0 { unit } else { nil } }
            guard Set(units).count == units.count, Set(units).isSuperset(of: [.year, .month, .day]) else { return nil }
            self = .pattern(pieces)
        }
    }

    /// The moment that the text says, by the wall clock of a zone where it names no offset; nil when it says none.
    package func moment(_ text: String, in zone: CivilZone) -> Moment? {
        switch self {
        case .iso8601: ISOTime(text)?.moment(in: zone)
        case .epochSeconds: Self.epoch(text, scale: 1_000)
        case .epochMilliseconds: Self.epoch(text, scale: 1)
        case .pattern(let pieces): CivilTime(text, by: pieces)?.moment(in: zone)
        }
    }

    private static func epoch(_ text: String, scale: Double) -> Moment? {
        guard let number = Double(text), number.isFinite, abs(number * scale) < 1e16 else { return nil }
        return Moment(milliseconds: Int64((number * scale).rounded()))
    }

    private static func letters(_ text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = text[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }.count
            if !letter.isASCII || !letter.isLetter || letter == "T" {
                pieces.append(.literal(letter))
                rest = rest.dropFirst()
                continue
            }
            guard let unit = units[letter], run == unit.digits || (run == 1 && unit.digits == 2) else { return nil }
            pieces.append(.number(unit, isPadded: run > 1))
            rest = rest.dropFirst(run)
        }
        return pieces
    }

    private static let units: [Character: Unit] = [
        "y": .year, "M": .month, "d": .day, "H": .hour, "m": .minute, "s": .second, "S": .millisecond,
    ]

    private static func directives(_ text: String) -> [Piece]? {
        var pieces: [Piece] = []
        var rest = text[...]
        while let character = rest.popFirst() {
            guard character == "%" else {
                pieces.append(.literal(character))
                continue
            }
            switch rest.popFirst() {
            case "Y": pieces.append(.number(.year, isPadded: true))
            case "m": pieces.append(.number(.month, isPadded: false))
            case "d": pieces.append(.number(.day, isPadded: false))
            case "H": pieces.append(.number(.hour, isPadded: false))
            case "M": pieces.append(.number(.minute, isPadded: false))
            case "S": pieces.append(.number(.second, isPadded: false))
            case "F": pieces += letters("yyyy-MM-dd") ?? []
            case "T": pieces += letters("HH:mm:ss") ?? []
            case "%": pieces.append(.literal("%"))
            default: return nil
            }
        }
        return pieces
    }
}
