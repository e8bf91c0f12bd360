/// What the first record of a contact holds: time, place, identity, description and expected result (handbook 2.1, 五要素).
package struct ContactRecord: Hashable, Sendable {
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
        didSet { if let words = description.words { beginning = Self.beginning(of: words) } }
    }
    /// The first words of a long description.
    private(set) var beginning: PersonalText?
    package var expectedResult: PersonalText?

    /// How many characters of the description a list shows.
    package static let summaryLength = 60

    /// The first words of the description in one line: what lists show.
    package var summary: PersonalText { beginning ?? description }

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
        beginning = description.words.flatMap(Self.beginning)
        self.expectedResult = expectedResult
    }

    /// A record as it was once kept.
    init(
        channel: Channel,
        name: PersonalText?,
        number: PersonalText?,
        identityLevel: IdentityLevel,
        isProxy: Bool,
        province: String?,
        area: Area?,
        address: PersonalText?,
        description: PersonalText,
        beginning: PersonalText?,
        expectedResult: PersonalText?
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
        self.beginning = beginning
        self.expectedResult = expectedResult
    }

    /// The elements that are still missing, in the order of clause 2.1; the time is never missing, for the desk notes it itself.
    package var missing: [String] {
        var missing: [String] = []
        if province == nil || area == nil { missing.append("place") }
        if number?.isEmpty ?? true, name?.isEmpty ?? true { missing.append("identity") }
        if description.isEmpty { missing.append("description") }
        if expectedResult?.isEmpty ?? true { missing.append("expectedResult") }
        return missing
    }

    /// The same record without fields that hold blanks only: once they are sealed nobody sees that they say nothing.
    package var withoutBlanks: ContactRecord {
        var record = self
        if name?.isEmpty == true { record.name = nil }
        if number?.isEmpty == true { record.number = nil }
        if address?.isEmpty == true { record.address = nil }
        if expectedResult?.isEmpty == true { record.expectedResult = nil }
        return record
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
        let changedBeginning: PersonalText? = if let beginning { try change(beginning) } else { nil }
        changed.description = try change(description)
        changed.beginning = changedBeginning
        return changed
    }

    /// Nil when the words themselves are short enough for a list.
    private static func beginning(of words: String) -> PersonalText? {
        let isShort = words.utf8.count <= summaryLength * 3 && words.count <= summaryLength
        if isShort, !words.contains(where: \.isNewline) { return nil }
        return .clear(words.prefix(summaryLength).split(whereSeparator: \.isNewline).joined(separator: " "))
    }
}
