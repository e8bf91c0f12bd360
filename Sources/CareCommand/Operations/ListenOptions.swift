import ArgumentParser

/// Where the server listens.
struct ListenOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The address to listen on, 127.0.0.1 if none is given (SWITCHBOARD_HOST).",
            valueName: "address"
        )
    )
    var host: String?

    @Option(help: ArgumentHelp("The port to listen on, 8080 if none is given (SWITCHBOARD_PORT).", valueName: "number"))
    var port: Int?

    func validate() throws {
        if port == nil, let words = DeskOptions.environment("SWITCHBOARD_PORT"), Int(words) == nil {
            throw ValidationError("SWITCHBOARD_PORT is a number; '\(words)' is not.")
        }
        guard (0...65_535).contains(place.port) else { throw ValidationError("A port is 0 to 65535.") }
    }

    var place: (host: String, port: Int) {
        let variable = DeskOptions.environment("SWITCHBOARD_PORT").flatMap(Int.init)
        return (DeskOptions.given(host, "SWITCHBOARD_HOST") ?? "127.0.0.1", port ?? variable ?? 8080)
    }
}
