/// The number of a section of the handbook, such as `2.1`: chapter and section.
package struct ClauseNumber: Hashable, Comparable, Sendable {
    package let chapter: Int
    package let section: Int

    package init(_ chapter: Int, _ section: Int) {
        self.chapter = chapter
        self.section = section
    }

    /// Reads `2.1`; nil when the text is not two positive numbers with a dot between.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let chapter = parts[0], let section = parts[1], chapter > 0, section > 0 else {
            return nil
        }
        self.init(chapter, section)
    }

    package static func < (left: ClauseNumber, right: ClauseNumber) -> Bool {
        (left.chapter, left.section) < (right.chapter, right.section)
    }
}

extension ClauseNumber: CustomStringConvertible {
    package var description: String { "\(chapter).\(section)" }
}

extension ClauseNumber: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let number = ClauseNumber(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a clause")
            )
        }
        self = number
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
