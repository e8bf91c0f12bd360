import Foundation

/// Ends a command with exit code 1 and words on standard error.
struct CommandFault: Error, CustomStringConvertible, LocalizedError {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    var errorDescription: String? { description }
}
