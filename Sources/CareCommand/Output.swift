import Foundation

/// Where words go: results to standard output, everything that is said about them to standard error.
enum Output {
    static func print(_ result: String) {
        write(result + "\n", to: .standardOutput)
    }

    /// Writes a result that ends its own lines.
    static func write(_ result: String) {
        write(result, to: .standardOutput)
    }

    static func say(_ message: String) {
        write(message + "\n", to: .standardError)
    }

    /// Writes a result as one line of JSON, keys in order, so that two outputs can be compared.
    static func print(json result: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(result), as: UTF8.self))
    }

    /// A reader who has gone, as at the end of `| head`, is no reason to fail.
    private static func write(_ text: String, to file: FileHandle) {
        do {
            try file.write(contentsOf: Data(text.utf8))
        } catch {
            exit(1)
        }
    }
}
