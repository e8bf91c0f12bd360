/// What the directory of the house says of a person: the part of an account that it may change (docs/decisions/0033).
package struct DirectoryEntry: Hashable, Sendable {
    package var displayName: String
    /// The directory's own key of the person.
    package var externalID: String?
    /// Whether the person may not get in.
    ///
    /// The other way round it is leave, not a way in: that takes an agreement, a role and an administrator.
    package var isBarred: Bool

    package init(displayName: String, externalID: String? = nil, isBarred: Bool = false) {
        self.displayName = displayName
        self.externalID = externalID
        self.isBarred = isBarred
    }

    package init(of person: Person) {
        self.init(displayName: person.displayName, externalID: person.externalID, isBarred: person.isBarred)
    }

    package static let longestExternalID = 200

    /// Refuses a key that nobody could read or keep.
    static func demand(externalID: String?) throws(Refusal) {
        guard let key = externalID else { return }
        guard !key.isBlank, key.utf8.count <= longestExternalID, !key.hasControls else {
            throw .field(
                "/externalId",
                "外部标识为 1 到 \(longestExternalID) 字节",
                "An external key has 1 to \(longestExternalID) bytes"
            )
        }
    }
}
