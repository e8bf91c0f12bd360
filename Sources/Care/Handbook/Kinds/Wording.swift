/// Words that a reply must not, or must, contain: 服务禁语.
package struct Wording: Hashable, Sendable {
    /// How bad a forbidden phrase is, worst first.
    package enum Grade: String, CaseIterable, Sendable {
        case severe, major, minor, required
    }

    package let grade: Grade
    package let phrases: [String]

    package init(grade: Grade, phrases: [String]) {
        self.grade = grade
        self.phrases = phrases
    }
}
