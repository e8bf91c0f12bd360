/// A number of a person within a text.
package struct FoundNumber: Sendable {
    package enum Kind: Sendable {
        case mobile, line, identity, card
    }

    package let kind: Kind
    /// Where it stands, in characters.
    package let place: Range<Int>
    /// Its digits, half-width, a mobile number without the country's code.
    package let digits: String

    /// What is shown of it.
    package var mask: String {
        switch kind {
        case .mobile, .line: Masking.number(digits)
        case .identity: Masking.identity(digits)
        case .card: "****" + String(digits.suffix(4))
        }
    }
}
