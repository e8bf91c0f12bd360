/// Words that mean the same to the desk, and what they speak for.
package struct CueGroup: Hashable, Sendable {
    /// What one head's answer gains from a word of the group.
    package struct Vote: Hashable, Sendable {
        package let head: Head
        package let answer: Int
        package let strength: Float
    }

    package let name: String
    package let votes: [Vote]
    package var cues: [String] = []

    /// The groups that must all be present, when the name is a conjunction such as `contact+unresolved`.
    package var parts: [String] { name.contains("+") ? name.split(separator: "+").map(String.init) : [] }
}
