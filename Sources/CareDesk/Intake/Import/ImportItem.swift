import Care

/// One row of a foreign file as the desk may take it in.
package struct ImportItem: Sendable {
    /// The line of the file on which it begins.
    package let line: Int
    /// Its name in its own system.
    package let key: String
    /// The name under which the desk knows the row again, such as `dialogues:42`.
    package let idempotencyKey: String
    package let contact: ContactRequest
    /// The row itself, so that a changed row under an old name is noticed.
    let content: [UInt8]
    /// The column of each field, to name what the desk refuses.
    var columns: [ImportField: String] = [:]

    /// The column that fills a field named by a JSON pointer such as `/customer/number`.
    func column(at pointer: String) -> String {
        let name = pointer.dropFirst().split(separator: "/").joined(separator: ".")
        return ImportField(rawValue: name).flatMap { columns[$0] } ?? name
    }
}
