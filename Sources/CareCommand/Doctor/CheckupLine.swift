/// What one check found, and what is to be done about it.
struct CheckupLine: Encodable {
    /// How grave it is: a fault keeps the desk from working or hides something, a warning will.
    enum State: String, Encodable {
        case ok, warning, fault
    }

    let check: String
    let state: State
    let words: String
    /// Nil when nothing is to be done.
    let mend: String?

    static func ok(_ check: String, _ words: String) -> CheckupLine {
        CheckupLine(check: check, state: .ok, words: words, mend: nil)
    }

    static func warning(_ check: String, _ words: String, mend: String) -> CheckupLine {
        CheckupLine(check: check, state: .warning, words: words, mend: mend)
    }

    static func fault(_ check: String, _ words: String, mend: String) -> CheckupLine {
        CheckupLine(check: check, state: .fault, words: words, mend: mend)
    }

    var text: String {
        let head = [state.rawValue, check].map { $0 + String(repeating: " ", count: max(1, 10 - $0.count)) }.joined()
        return head + words + (mend.map { "\n" + String(repeating: " ", count: 20) + "→ \($0)" } ?? "")
    }
}
