/// What somebody hands in when a data subject claims a right.
package struct DisclosureRequest: Hashable, Sendable {
    package let right: DataRight
    package let channel: Channel
    /// Of whom: the caller of a ticket, or whoever has a number.
    package let about: About
    /// What the person asks for.
    package let words: PersonalText

    package enum About: Hashable, Sendable {
        case ticket(String)
        case number(String)
    }

    package init(right: DataRight, channel: Channel, about: About, words: PersonalText) {
        self.right = right
        self.channel = channel
        self.about = about
        self.words = words
    }

    package func validate() throws(Refusal) {
        try MatterWords.demand(words, at: "/words")
        switch about {
        case .ticket(let number): try MatterWords.demand(number, at: "/ticket", upTo: 40)
        case .number(let number):
            try MatterWords.demand(number, at: "/number", upTo: ContactLimits.number)
            let isNumber = number.allSatisfy { $0.isASCII && ($0.isNumber || "+-() ".contains($0)) }
            if !isNumber || !number.contains(where: \.isNumber) {
                throw .field("/number", "号码只能含数字和 + - ( )", "A number has digits and + - ( ) only", clause: "7.2")
            }
        }
    }

    /// The event that opens the request.
    package func opening(number: String, customer: String) -> [DisclosureEvent] {
        let ticket: String? = if case .ticket(let number) = about { number } else { nil }
        return [
            .requested(
                .init(number: number, customer: customer, right: right, channel: channel, ticket: ticket, words: words)
            )
        ]
    }
}
