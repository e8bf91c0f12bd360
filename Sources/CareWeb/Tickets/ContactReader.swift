import Care

/// Reads a contact off a body: what a channel hands in (handbook 2.1).
struct ContactReader {
    let fields: JSONFields
    private let call: Call

    init(_ call: Call) throws(Refusal) {
        self.call = call
        fields = try call.fields(
            "channel",
            "customer",
            "place",
            "description",
            "expectedResult",
            "type",
            "category",
            "urgency",
            "impact",
            "severity",
            "receivedAt",
            "waitedSeconds",
            "importedFrom"
        )
    }

    func request() throws(Refusal) -> ContactRequest {
        let customer = try fields.object("customer")
        try customer?.demandOnly(["name", "number", "identityLevel", "isProxy", "isVIP", "isVulnerable"])
        var record = ContactRecord(
            channel: try fields.requiredChoice("channel", Channel.self),
            description: .clear(try fields.requiredText("description"))
        )
        try Self.read(fields, into: &record)
        let receivedAt = try fields.moment("receivedAt")
        if receivedAt != nil { try demandImporting() }
        return ContactRequest(
            record: record,
            type: try fields.choice("type", ProblemType.self),
            category: try fields.choice("category", Category.self),
            urgency: try fields.choice("urgency", Urgency.self),
            impact: try fields.choice("impact", Impact.self) ?? .person,
            severity: try fields.choice("severity", Severity.self),
            customerClass: CustomerClass(
                isVIP: try customer?.flag("isVIP") ?? false,
                isVulnerable: try customer?.flag("isVulnerable") ?? false
            ),
            waited: try waited(),
            receivedAt: receivedAt,
            importedFrom: try importedFrom()
        )
    }

    /// Puts the fields that were sent over those that are known.
    static func read(_ fields: JSONFields, into record: inout ContactRecord) throws(Refusal) {
        if let channel = try fields.choice("channel", Channel.self) { record.channel = channel }
        if let words = try fields.text("description") { record.description = .clear(words) }
        if let words = try fields.text("expectedResult") { record.expectedResult = .clear(words) }
        if let customer = try fields.object("customer") {
            if let name = try customer.text("name") { record.name = .clear(name) }
            if let number = try customer.text("number") { record.number = .clear(number) }
            if let level = try customer.choice("identityLevel", IdentityLevel.self) { record.identityLevel = level }
            if let isProxy = try customer.flag("isProxy") { record.isProxy = isProxy }
        }
        if let place = try fields.object("place") {
            try place.demandOnly(["province", "area", "address"])
            if let province = try place.text("province") { record.province = province }
            if let area = try place.choice("area", Area.self) { record.area = area }
            if let address = try place.text("address") { record.address = .clear(address) }
        }
    }

    private func waited() throws(Refusal) -> Span? {
        guard let seconds = try fields.integer("waitedSeconds") else { return nil }
        guard (0...86_400).contains(seconds) else {
            throw .field("/waitedSeconds", "等待时长须在 0 到 86400 秒之间", "A wait is 0 to 86400 seconds", clause: "1.3")
        }
        return .seconds(seconds)
    }

    private func importedFrom() throws(Refusal) -> String? {
        let source = try fields.text("importedFrom")
        try ContactRecord.check(source.map(PersonalText.clear), "/importedFrom", 200)
        return source
    }

    /// Only an import may date a contact back, for the date decides which edition judges it (handbook 8.2).
    private func demandImporting() throws(Refusal) {
        guard call.actor.role.leads || call.actor.role == .integration else {
            throw Refusal(
                .forbidden,
                "role-may-not",
                Text(zh: "只有导入可以指定受理时间", en: "Only an import may date a contact"),
                field: "/receivedAt",
                clause: ClauseNumber(8, 2)
            )
        }
    }
}
