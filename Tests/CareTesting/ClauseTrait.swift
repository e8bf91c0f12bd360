import Care
import Testing

/// Says which clause of the handbook a suite or a test proves; `bin/handbook` reads it for the traceability table.
package struct ClauseTrait: SuiteTrait, TestTrait {
    package let clause: ClauseNumber
    package var comments: [Comment] { ["handbook \(clause)"] }
}

extension Trait where Self == ClauseTrait {
    /// The clause by its number, such as `.clause("2.1")`.
    package static func clause(_ text: String) -> Self {
        guard let clause = ClauseNumber(text) else {
            preconditionFailure("\(text) is no clause; write it like 2.1")
        }
        return ClauseTrait(clause: clause)
    }
}
