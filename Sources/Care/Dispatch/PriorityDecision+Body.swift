extension PriorityDecision {
    init(_ body: BodyFields) throws {
        self.init(
            priority: try Priority(body, "priority"),
            impact: try body.choice("impact"),
            severity: try body.choice("severity"),
            boosts: try body.choices("boosts")
        )
    }

    /// Writes the members.
    func write(to json: inout JSONText) {
        json.member("priority", priority.rawValue)
        json.member("impact", impact)
        json.member("severity", severity)
        json.member("boosts", boosts.map(\.rawValue))
    }
}

extension Priority {
    /// Reads a priority by its number.
    init(_ body: BodyFields, _ name: StaticString) throws(BodyFault) {
        let number = try body.integer(name)
        guard let priority = Priority(rawValue: number) else { throw BodyFault("\(name) is no priority: \(number)") }
        self = priority
    }
}
