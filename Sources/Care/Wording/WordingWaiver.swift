/// Why a reply went out although its wording needed a reason (handbook 3.3).
package struct WordingWaiver: Hashable, Sendable {
    package let reason: String
    /// The rules, or the groups of the lexicon, that asked for one; no words of the reply.
    package let findings: [String]

    package init(reason: String, findings: [String]) {
        self.reason = reason
        self.findings = findings
    }

    init(_ body: BodyFields) throws {
        self.init(reason: try body.text("reason"), findings: try body.texts("findings"))
    }

    func write(to json: inout JSONText) {
        json.member("reason", reason)
        json.member("findings", findings)
    }
}

extension WordingReport {
    /// How long a reason may be, in characters.
    private static let longestReason = 500

    /// Lets a reply go out, or says what stands in its way.
    ///
    /// - Parameter reason: Why it should go out as it is; nobody need give one that nothing asks for.
    /// - Returns: What is kept with the message; nil when nothing asked for a reason.
    /// - Throws: `Refusal` `wording-blocked` whatever the reason, `wording-needs-reason` without one, or about the reason itself.
    package func waiver(because reason: String?) throws(Refusal) -> WordingWaiver? {
        try ContactRecord.check(reason.map(PersonalText.clear), "/reason", Self.longestReason)
        switch grade {
        case .block: throw refusal("wording-blocked", of: .block, "/text")
        case .warn:
            guard let reason, !reason.isBlank else { throw refusal("wording-needs-reason", of: .warn, "/reason") }
            let names = findings.filter { $0.grade == .warn }.map(\.name)
            return WordingWaiver(reason: reason, findings: Array(Set(names)).sorted())
        case .note, nil: return nil
        }
    }

    private func refusal(_ code: String, of grade: WordingGrade, _ field: String) -> Refusal {
        let found = findings.filter { $0.grade == grade }
        let first = found.first
        let said = found.prefix(3).map(\.quoted)
        let (zh, en) = (said.map(\.zh).joined(separator: "、"), said.map(\.en).joined(separator: ", "))
        let right = first?.right ?? Text(zh: "", en: "")
        let message =
            grade == .block
            ? Text(zh: "回复不能发送：\(zh)。\(right.zh)", en: "The reply is not sent: \(en). \(right.en)")
            : Text(zh: "请修改，或写明为何照发：\(zh)。\(right.zh)", en: "Change it, or say why it goes out so: \(en). \(right.en)")
        return Refusal(
            .invalid,
            code,
            message,
            field: field,
            clause: first?.clause,
            rule: first?.rule
        )
    }
}

extension WordingFinding {
    /// The words for a sentence; of personal data only what they are.
    fileprivate var quoted: Text {
        if aspect == .personal || words.isEmpty { return aspect.name }
        let short = words.count > 20 ? words.prefix(20) + "…" : words
        return Text(zh: "“\(short)”", en: "“\(short)”")
    }
}
