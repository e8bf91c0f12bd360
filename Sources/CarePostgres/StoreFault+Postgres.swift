import CPQ
import CareStore

extension StoreFault {
    /// What the server said no to, with its SQLSTATE and the constraint it names.
    init(_ result: OpaquePointer?, on handle: OpaquePointer?) {
        let state = result.flatMap { Self.field("C", of: $0) }
        let constraint = result.flatMap { Self.field("n", of: $0) }
        let words =
            result.flatMap { Self.field("M", of: $0) } ?? handle.map { String(cString: PQerrorMessage($0)) } ?? ""
        // What the server says has a state. What libpq says itself is of the line, which it calls good as long as only its writing has failed.
        let isLost = state == nil || handle.map { PQstatus($0) != CONNECTION_OK } ?? true
        self.init(
            kind: Self.kind(state, isLost: isLost),
            message: words.split(separator: "\n").first.map(String.init) ?? words,
            code: 0,
            state: state,
            constraint: constraint
        )
    }

    /// PostgreSQL's appendix A, as far as it makes a difference to whoever asked.
    static func kind(_ state: String?, isLost: Bool) -> Kind {
        switch state {
        case "23505": .unique
        case "40001", "40P01", "55P03": .busy
        case "57014": .timeout
        case "53100", "53200": .full
        // Too many connections; shut down or starting up; a standby that takes no writes.
        case "53300", "57P01", "57P02", "57P03", "25006": .unreachable
        // Values that a column does not take, and columns that do not take such values.
        case "42804", "42883": .constraint
        case let state? where state.hasPrefix("22") || state.hasPrefix("23"): .constraint
        case let state? where state.hasPrefix("08"): .unreachable
        default: isLost ? .unreachable : .other
        }
    }

    private static func field(_ letter: Character, of result: OpaquePointer) -> String? {
        PQresultErrorField(result, Int32(letter.asciiValue ?? 0)).map { String(cString: $0) }
    }
}
