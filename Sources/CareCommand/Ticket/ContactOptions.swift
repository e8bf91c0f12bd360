import ArgumentParser
import Care

/// What is known of a contact; shared by the commands that make and complete a record (handbook 2.1).
struct ContactOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The door through which the customer came.", valueName: "word"))
    var channel: Channel?

    @Option(help: ArgumentHelp("What the customer says; - reads standard input.", valueName: "text"))
    var description: String?

    @Option(help: ArgumentHelp("What is to come of it.", valueName: "text"))
    var expectedResult: String?

    @Option(help: ArgumentHelp("The customer's name.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("The customer's telephone number.", valueName: "digits"))
    var phone: String?

    @Option(help: ArgumentHelp("How surely we know who speaks.", valueName: "level"))
    var identity: IdentityLevel?

    @Flag(help: "Somebody acts for the customer.")
    var proxy = false

    @Option(help: ArgumentHelp("The province.", valueName: "name"))
    var province: String?

    @Option(help: ArgumentHelp("Town or country.", valueName: "word"))
    var area: Area?

    @Option(help: ArgumentHelp("The address.", valueName: "text"))
    var address: String?

    @Flag(
        name: .customLong("stdin"),
        help: "Read the whole body as JSON from standard input instead, as POST /api/v1/tickets takes it."
    )
    var isPiped = false

    /// Whether anything was given as a flag.
    var isEmpty: Bool {
        channel == nil && description == nil && expectedResult == nil && name == nil && phone == nil && identity == nil
            && !proxy && province == nil && area == nil && address == nil
    }

    func fields() throws -> JSONFieldList {
        [
            ("channel", channel?.rawValue), ("description", try description.map(StandardInput.words)),
            ("expectedResult", expectedResult), ("customer", customer), ("place", place),
        ]
    }

    private var customer: JSONFieldList {
        [
            ("name", name), ("number", phone), ("identityLevel", identity?.rawValue),
            ("isProxy", proxy ? true : nil),
        ]
    }

    private var place: JSONFieldList {
        [("province", province), ("area", area?.rawValue), ("address", address)]
    }
}
