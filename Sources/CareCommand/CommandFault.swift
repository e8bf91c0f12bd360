/// Ends a command with exit code 1: it was refused, or found something wrong.
struct CommandFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
