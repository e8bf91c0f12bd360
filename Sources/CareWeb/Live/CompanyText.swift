import Care

/// Writes who else has a ticket open, as of a moment.
struct CompanyText {
    let number: String
    let others: [Company.Member]
    let now: Moment

    func write(to json: inout JSONText) {
        json.object { json in
            json.member("number", number)
            json.array("others", others) { json, member in
                json.object { json in
                    json.member("name", member.person)
                    json.member("displayName", member.name)
                    json.member("isTyping", member.isTyping(at: now))
                    let left = member.typingUntil.map { max(.zero, $0 - now) } ?? .zero
                    json.member("typingFor", Int(left.milliseconds))
                }
            }
        }
    }

    /// The same as an event without a place in the journal: who comes back later is told afresh.
    var event: String {
        var json = JSONText(capacity: 200)
        write(to: &json)
        return "event: company\ndata: \(json.text)\n\n"
    }
}
