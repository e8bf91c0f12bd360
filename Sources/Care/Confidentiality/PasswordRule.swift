/// What a password must be: long, not one's own name, and none that everybody tries first (handbook 7.3; NIST SP 800-63B 5.1.1.2).
package enum PasswordRule {
    package static let lengths = 10...200

    /// Refuses words that would protect nothing.
    package static func check(_ words: String, of name: String, at field: String) throws(Refusal) {
        guard lengths.contains(words.count) else {
            throw weak(field, "密码须为 10 到 200 位", "A password has 10 to 200 characters")
        }
        let plain = words.lowercased()
        if plain.contains(name.lowercased()) {
            throw weak(field, "密码不能包含用户名", "A password does not hold the user name")
        }
        if Set(plain).count < 5 || isCommon(plain) {
            throw weak(field, "该密码太常见，容易被猜到", "That password is too common; it would be guessed")
        }
    }

    /// Whether it is among those that are tried first, also with a few digits or marks behind it.
    private static func isCommon(_ words: String) -> Bool {
        if common.contains(words) { return true }
        let stem = String(words.reversed().drop { !$0.isLetter }.reversed())
        return commonStems.contains(stem) || isRun(words)
    }

    /// `1234567890`, `abcdefghij`, and the same backwards.
    private static func isRun(_ words: String) -> Bool {
        let codes = words.unicodeScalars.map { Int($0.value) }
        let steps = Set(zip(codes, codes.dropFirst()).map { $1 - $0 })
        return steps.count == 1 || words == "1234567890" || words == "0987654321" || words == "01234567890"
    }

    private static func weak(_ field: String, _ zh: String, _ en: String) -> Refusal {
        Refusal(.invalid, "weak-password", Text(zh: zh, en: en), field: field, clause: ClauseNumber(7, 3))
    }

    /// Those of at least ten characters that head the lists of leaked passwords.
    private static let common: Set = [
        "1q2w3e4r5t", "1q2w3e4r5t6y", "q1w2e3r4t5", "1qaz2wsx3edc", "1qazxsw23edc", "zaq12wsxcde3", "qazwsxedcrfv",
        "qwertyuiop", "qwertyuiop123", "asdfghjkl;", "zxcvbnm123", "1234554321", "1122334455", "123qweasdzxc",
        "123456789a", "a123456789", "123456789q", "q123456789", "abc1234567", "woaini1314", "woaini1314520",
        "5201314520", "1314520520", "aa123456789", "qq123456789", "zxc123456789", "asd123456789", "china12345",
        "iloveyou123", "p@ssw0rd123", "passw0rd123", "12345678910", "123456789012", "111222333444",
    ]
    /// Words that stay too common with whatever digits behind them.
    private static let commonStems: Set = [
        "password", "passwordpassword", "qwertyuiop", "qwerty", "administrator", "admin", "letmein", "welcome",
        "iloveyou", "woaini", "switchboard", "changeme", "changemenow", "mypassword", "superman", "football",
        "baseball", "sunshine", "princess", "dragon", "monkey", "master", "shadow", "trustno", "asdfghjkl",
        "asdfasdfasdf", "abcdefg", "abcd", "abc", "test", "testtest", "guest", "root", "user", "login", "zhongguo",
        "chinatelecom", "chinamobile", "chinaunicom",
    ]
}
