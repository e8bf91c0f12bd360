/// The same words in both languages of the desk.
package struct Text: Hashable, Codable, Sendable {
    package let zh: String
    package let en: String

    package init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    package func `in`(_ language: Language) -> String {
        switch language {
        case .chinese: zh
        case .english: en
        }
    }
}
