/// Ends a command with exit code 2: what was asked cannot be meant, and only running showed it.
struct UsageFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
