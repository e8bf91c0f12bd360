import Care
import CareStore

extension AccessRow {
    /// The entry as a syslog message (RFC 5424): facility 13, log audit; a warning when something was refused, otherwise information.
    ///
    /// It names people of the desk and numbers of tickets. Neither the customer's identifier nor the reason's words leave the desk; the hash ties the
    /// message to the log.
    func syslogMessage(from host: String, process: Int32) -> String {
        let isBad = result == AccessNote.Result.refused.rawValue || result == AccessNote.Result.failed.rawValue
        let priority = 13 * 8 + (isBad ? 4 : 6)
        let actor = Actor(actor)
        let parameters: [(String, String?)] = [
            ("seq", String(seq)), ("person", actor?.name ?? self.actor), ("role", actor?.role.rawValue),
            ("address", address), ("object", object), ("result", result), ("count", String(count)),
            ("reason", reason), ("hash", hash.hexadecimal),
        ]
        let data = parameters.compactMap { name, value in value.map { " \(name)=\"\(Self.escaped($0))\"" } }.joined()
        let head = "<\(priority)>1 \(SyslogTime.written(at)) \(host) switchboard \(process) \(kind)"
        return "\(head) [access@32473\(data)] \(kind) \(result)"
    }

    /// The three characters that a parameter's value may not hold as they are, and nothing that ends a line (RFC 5424, 6.3.3).
    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\", "]": escaped += "\\\(scalar)"
            case _ where scalar.value < 32 || scalar.value == 127: escaped += "?"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
