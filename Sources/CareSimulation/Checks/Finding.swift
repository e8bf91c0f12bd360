/// An invariant that does not hold, and where.
package struct Finding: Hashable, Sendable, CustomStringConvertible {
    package let invariant: Invariant
    package let detail: String

    init(_ invariant: Invariant, _ detail: String) {
        self.invariant = invariant
        self.detail = detail
    }

    package var description: String { "\(invariant.rawValue): \(detail)" }
}
