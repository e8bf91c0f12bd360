/// A body that the journal keeps is not what an event of its type holds.
package struct BodyFault: Error, Equatable, CustomStringConvertible, Sendable {
    package let description: String

    package init(_ what: String, at place: Int) {
        description = "\(what), byte \(place)"
    }

    package init(_ what: String) {
        description = what
    }
}
