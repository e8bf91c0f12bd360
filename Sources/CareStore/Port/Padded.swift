/// Values for an `IN` list, padded to a power of two by repeating the last, so that a query has few texts and its statements are reused.
package struct Padded {
    package let values: [Value]

    package init(_ values: [Value]) {
        var size = 1
        while size < values.count { size *= 2 }
        let filler = values.last ?? .null
        self.values = values + Array(repeating: filler, count: size - values.count)
    }

    /// `$1, $2, …`, starting after `offset` other parameters.
    package func placeholders(after offset: Int = 0) -> String {
        (1...values.count).map { "$\($0 + offset)" }.joined(separator: ", ")
    }

    package var placeholders: String { placeholders() }
}
