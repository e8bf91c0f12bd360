/// Why the access log cannot be sent, in words for the operator.
struct SyslogFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
