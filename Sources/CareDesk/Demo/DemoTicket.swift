import Care

/// A contact of the demonstration and what came of it.
struct DemoTicket: Sendable {
    /// The number in the customer's name and telephone number; the same customer may come twice.
    let customer: Int
    /// How long before the end of the morning the contact was made.
    let minutesAgo: Int
    let channel: Channel
    let province: String
    let area: Area
    let words: String
    /// Nil leaves the record incomplete.
    let expected: String?
    var type: ProblemType?
    var category: Category?
    var urgency: Urgency?
    var customerClass = CustomerClass()
    var impact = Impact.person
    var steps: [DemoStep] = []

    init(
        _ customer: Int,
        _ minutesAgo: Int,
        _ channel: Channel,
        _ province: String,
        _ words: String,
        wants expected: String?,
        in area: Area = .urban,
        with change: (inout DemoTicket) -> Void = { _ in }
    ) {
        self.customer = customer
        self.minutesAgo = minutesAgo
        self.channel = channel
        self.province = province
        self.area = area
        self.words = words
        self.expected = expected
        change(&self)
    }

    /// The contact as its channel hands it in; no real number begins with 1000.
    func contact(at moment: Moment) -> ContactRequest {
        let digits = customer < 10 ? "0\(customer)" : "\(customer)"
        return ContactRequest(
            record: ContactRecord(
                channel: channel,
                name: .clear("演示客户 \(digits)"),
                number: .clear("100000000\(digits)"),
                identityLevel: channel == .onsite ? .realName : .verifiedNumber,
                province: province,
                area: area,
                address: .clear("演示路 \(customer) 号"),
                description: .clear(words),
                expectedResult: expected.map(PersonalText.clear)
            ),
            type: type,
            category: category,
            urgency: urgency,
            impact: impact,
            customerClass: customerClass,
            waited: channel.isVoice ? .seconds(Int64(customer * 7 % 41 + 4)) : nil,
            receivedAt: moment,
            importedFrom: "\(DemoCentre.mark)\(channel.rawValue)-\(digits)"
        )
    }
}
