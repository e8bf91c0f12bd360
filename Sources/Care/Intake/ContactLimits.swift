/// How long each field of a contact may be, in characters; longer is refused by name.
package enum ContactLimits {
    package static let description = 20_000
    package static let expectedResult = 2_000
    package static let name = 100
    package static let number = 32
    package static let address = 500
    package static let province = 20
    /// How far ahead of the desk's clock a contact may be dated: clocks of two machines differ a little.
    package static let future = Span.minutes(5)
    /// How far back an import may date a contact.
    package static let past = Span.days(365 * 30)
    /// The longest wait for an answer that a channel may report.
    package static let waited = Span.days(1)
}

extension ContactRequest {
    /// Refuses what no channel may hand in; what is merely missing is accepted and named by the record's completeness.
    package func validated(asOf now: Moment) throws(Refusal) -> ContactRequest {
        try record.validate()
        if let receivedAt, receivedAt > now + ContactLimits.future {
            throw .field("/receivedAt", "受理时间不能在未来", "A contact cannot be dated in the future", clause: "2.1")
        }
        if let receivedAt, receivedAt < now - ContactLimits.past {
            throw .field(
                "/receivedAt",
                "受理时间过早",
                "A contact cannot be dated more than thirty years back",
                clause: "2.1"
            )
        }
        if let waited, waited < .zero || waited > ContactLimits.waited {
            throw .field("/waitedSeconds", "等待时长须在 0 到 86400 秒之间", "A wait is 0 to 86400 seconds", clause: "1.3")
        }
        for deed in past {
            try deed.validate()
            if let at = deed.at, at > now + ContactLimits.future {
                throw .field("/at", "历史不能在未来", "What was done cannot be dated in the future", clause: "3.4")
            }
        }
        var valid = self
        valid.record = record.withoutBlanks
        return valid
    }
}

extension ContactRecord {
    package func validate() throws(Refusal) {
        if description.isEmpty {
            throw .field("/description", "请写明问题描述", "Say what the matter is", clause: "2.1")
        }
        try validateSoFar()
    }

    /// Refuses what no record may hold; a record that is still being written down lacks what it lacks.
    package func validateSoFar() throws(Refusal) {
        try Self.check(description, "/description", ContactLimits.description)
        try Self.check(expectedResult, "/expectedResult", ContactLimits.expectedResult)
        try Self.check(name, "/customer/name", ContactLimits.name)
        try Self.check(number, "/customer/number", ContactLimits.number)
        try Self.check(address, "/place/address", ContactLimits.address)
        if let words = number?.words, !words.allSatisfy({ $0.isASCII && ($0.isNumber || "+-() ".contains($0)) }) {
            throw .field("/customer/number", "号码只能含数字和 + - ( )", "A number has digits and + - ( ) only", clause: "2.1")
        }
        if let province, province.count > ContactLimits.province || province.isEmpty {
            throw .field("/place/province", "省份须为 1 到 20 个字", "A province has 1 to 20 characters", clause: "2.1")
        }
    }

    /// Refuses words that are too long or hold characters that no text has.
    package static func check(_ text: PersonalText?, _ field: String, _ limit: Int) throws(Refusal) {
        guard let words = text?.words else { return }
        if words.count > limit {
            throw Refusal(
                .limit,
                "too-long",
                Text(
                    zh: "最多 \(limit) 个字，现有 \(words.count) 个",
                    en: "At most \(limit) characters; there are \(words.count)"
                ),
                field: field
            )
        }
        if words.unicodeScalars.contains(where: { $0.value == 0 }) {
            throw .field(field, "不能含空字符", "Text must not hold a null character")
        }
    }
}
