/// What a person needs to set a second factor up.
package struct FactorOffer: Hashable, Sendable {
    package let secret: String
    package let address: String

    /// The secret in groups of four, for who types it.
    package var groups: String {
        stride(from: 0, to: secret.count, by: 4).map { start in
            String(secret.dropFirst(start).prefix(4))
        }.joined(separator: " ")
    }
}
