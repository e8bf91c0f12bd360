import Care
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct PasswordRuleTests {
    @Test(arguments: ["correct horse battery", "天地玄黄宇宙洪荒日月", "a-password-to-test-1", "kT8#vQ2!mZ"])
    func `a long word that nobody guesses is taken`(words: String) throws {
        try PasswordRule.check(words, of: "lin", at: "/password")
    }

    @Test(
        arguments: [
            "ninechars", "1234567890", "0987654321", "abcdefghij", "aaaaaaaaaaaa", "password123!", "Password2026",
            "qwertyuiop", "woaini1314520", "mingming-lin-88", "1q2w3e4r5t",
        ]
    )
    func `a short, common or own name is refused with the clause`(words: String) {
        let refusal = #expect(throws: Refusal.self) { try PasswordRule.check(words, of: "lin", at: "/new") }

        #expect(refusal?.field == "/new")
        #expect(refusal?.clause == ClauseNumber(7, 3))
    }

    @Test(arguments: [(9, false), (10, true), (200, true), (201, false)])
    func `a password has ten to two hundred characters`(count: Int, isGood: Bool) {
        let words = String("kT8#vQ2!mZ".cycled(to: count))

        let isTaken = (try? PasswordRule.check(words, of: "lin", at: "/new")) != nil

        #expect(isTaken == isGood)
    }
}

extension String {
    fileprivate func cycled(to count: Int) -> String {
        String((0..<count).map { Array(self)[$0 % self.count] })
    }
}
