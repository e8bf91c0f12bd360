/// One thing that is wrong in the files of the handbook: where it stands, what it is, and what would be right.
package struct HandbookFault: Error, Hashable, Comparable, Sendable {
    /// The file, as a path below the directory of the editions, such as `1.0.0/chapter-2.yaml`.
    package let file: String
    package let line: Int
    package let column: Int
    package let message: String
    package let mend: String

    package init(file: String, line: Int, column: Int, message: String, mend: String) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.mend = mend
    }

    package static func < (earlier: HandbookFault, later: HandbookFault) -> Bool {
        (earlier.file, earlier.line, earlier.column, earlier.message)
            < (later.file, later.line, later.column, later.message)
    }
}

extension HandbookFault: CustomStringConvertible {
    /// The way compilers write it, so that editors find the place.
    package var description: String { "\(file):\(line):\(column): \(message); \(mend)" }
}
