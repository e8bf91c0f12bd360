import Foundation

/// What is piped into a command: words that should not stand where other users of the machine can read them.
enum StandardInput {
    /// The words, or for a dash all of standard input.
    static func words(or text: String) throws -> String {
        guard text == "-" else { return text }
        guard let words = String(validating: try bytes(), as: UTF8.self) else {
            throw CommandFault("standard input is not UTF-8")
        }
        return words.trimmingCharacters(in: .newlines)
    }

    /// Everything, up to somewhat more than the interface takes, so that it can say so.
    static func bytes() throws -> [UInt8] {
        Array(try FileHandle.standardInput.read(upToCount: 1_200_000) ?? Data())
    }
}
