extension ContactRecord {
    init(_ body: BodyFields) throws {
        self.init(
            channel: try body.choice("channel"),
            name: try body.optionalPersonal("name"),
            number: try body.optionalPersonal("number"),
            identityLevel: try body.choice("identityLevel"),
            isProxy: try body.flag("isProxy"),
            province: try body.optionalText("province"),
            area: try body.optionalChoice("area"),
            address: try body.optionalPersonal("address"),
            description: try body.personal("description"),
            beginning: try body.optionalPersonal("beginning"),
            expectedResult: try body.optionalPersonal("expectedResult")
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) throws {
        json.member("channel", channel)
        try json.optional("name", name)
        try json.optional("number", number)
        json.member("identityLevel", identityLevel)
        json.member("isProxy", isProxy)
        json.optional("province", province)
        json.optional("area", area)
        try json.optional("address", address)
        try json.member("description", description)
        try json.optional("beginning", beginning)
        try json.optional("expectedResult", expectedResult)
    }
}
