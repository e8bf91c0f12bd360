import ArgumentParser

/// What every deed on a matter takes: the desk, who acts, and how often it is done at most.
struct MatterOptions: ParsableArguments {
    @OptionGroup var deed: DeedOptions

    /// Does one deed and prints the matter that it left, as JSON or in a line.
    func run(_ method: String, _ path: String, _ fields: JSONFieldList = []) async throws {
        try await deed.ticket.onLine(.work("matter")) { line in
            let body = try fields.bytes()
            let answer = try await line.send(method, path, body: body, headers: deed.headers)
            Output.print(deed.ticket.json ? answer.text : MatterWords.line(try answer.view()))
        }
    }
}
