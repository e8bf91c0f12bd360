/// What the first record of a contact holds: time, place, identity, description and expected result (handbook 2.1, 五要素).
package struct ContactRecord: Hashable, Codable, Sendable {
    package var channel: Channel
    package var name: PersonalText?
    package var number: PersonalText?
    package var identityLevel: IdentityLevel
    /// Whether somebody speaks for the customer; then both identity documents are needed (MIIT Order 25 § 6).
    package var isProxy: Bool
    package var province: String?
    package var area: Area?
    package var address: PersonalText?
    package var description: PersonalText {
        didSet { summary = description.beginning(of: Self.summaryLength) ?? summary }
    }
    /// The first words of the description: what lists show.
    package private(set) var summary: PersonalText
    package var expectedResult: PersonalText?

    /// How many characters of the description a list shows.
    package static let summaryLength = 60

    package init(
        channel: Channel,
        name: PersonalText? = nil,
        number: PersonalText? = nil,
        identityLevel: IdentityLevel = .anonymous,
        isProxy: Bool = false,
        province: String? = nil,
        area: Area? = nil,
        address: PersonalText? = nil,
        description: PersonalText,
        expectedResult: PersonalText? = nil
    ) {
        self.channel = channel
        self.name = name
        self.number = number
        self.identityLevel = identityLevel
        self.isProxy = isProxy
        self.province = province
        self.area = area
        self.address = address
        self.description = description
        summary = description.beginning(of: Self.summaryLength) ?? description
        self.expectedResult = expectedResult
    }

    /// The elements that are still missing, in the order of clause 2.1; the time is never missing, for the desk notes it itself.
    package var missing: [String] {
        var missing: [String] = []
        if province == nil || area == nil { missing.append("place") }
        if (number ?? name)?.isEmpty ?? true { missing.append("identity") }
        if description.isEmpty { missing.append("description") }
        if expectedResult?.isEmpty ?? true { missing.append("expectedResult") }
        return missing
    }

    /// How complete the record is, in hundredths: each of the five elements is a fifth.
    package var completeness: Int { 100 - missing.count * 20 }

    /// Changes every personal field by `change`, for sealing and opening.
    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> ContactRecord {
        var changed = self
        if let name { changed.name = try change(name) }
        if let number { changed.number = try change(number) }
        if let address { changed.address = try change(address) }
        if let expectedResult { changed.expectedResult = try change(expectedResult) }
        let changedSummary = try change(summary)
        changed.description = try change(description)
        changed.summary = changedSummary
        return changed
    }
}
