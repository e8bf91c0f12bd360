/// A language of the pages, by its BCP 47 tag.
package enum Language: String, CaseIterable, Codable, Sendable {
    case chinese = "zh-CN"
    case english = "en"
}
