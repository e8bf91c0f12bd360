import Testing

@testable import Care

struct WordingExpressionTests {
    @Test(arguments: [
        ("保证.{0,4}修好", "我们保证今天修好。", "保证今天修好"), ("(a|bc)d{1,2}", "bcddd", "bcdd"),
        ("退[一二三]?元", "退二元", "退二元"), ("\\d{1,3}元", "共1234元", "234元"), ("^喂$", "喂", "喂"),
        ("a_?b", "a b", "a b"), ("x[^0-9]y", "xay", "xay"), ("(ab){2}", "ababab", "abab"),
    ])
    func `the longest match is found`(expression: String, text: String, match: String) throws {
        let expression = try WordingExpression(expression[...])
        let text = WordingText(text)
        let found = text.characters.indices.lazy.compactMap { start in
            expression.end(in: text, from: start).map { text.words(text.place(start..<$0)) }
        }

        #expect(found.first == match)
    }

    @Test(arguments: [("^喂$", "喂喂"), ("保证.{0,4}修好", "保证。修好"), ("a{2}", "ab"), ("x[^0-9]y", "x1y")])
    func `what does not fit is not found`(expression: String, text: String) throws {
        let expression = try WordingExpression(expression[...])
        let text = WordingText(text)

        #expect(text.characters.indices.allSatisfy { expression.end(in: text, from: $0) == nil })
    }

    @Test(arguments: [
        "a*", "a+", "(a", "a)", "[a", "[]", "a{3,2}", "a{1,99}", ".a", "[^a]b", "a?", "", "a{2", "\\", "[z-a]",
    ])
    func `an expression that is malformed, or could be or begin with anything, is refused`(expression: String) {
        #expect(throws: WordingExpressionFault.self) { try WordingExpression(expression[...]) }
    }

    @Test func `repeats of repeats are bounded`() {
        #expect(throws: WordingExpressionFault.self) { try WordingExpression("((a{60}){60}){60}") }
    }
}
