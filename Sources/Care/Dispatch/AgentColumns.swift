/// Agents who have a property, for each value of it: who speaks a language, who serves a province, who holds a
/// certificate.
struct AgentColumns: Sendable {
    private var values = NameTable()
    private var sets: [AgentSet] = []
    /// Who has every value, also those that nobody has named yet.
    private var everyone = AgentSet()

    /// The number of a value, for a requirement to hold.
    mutating func intern(_ value: String) -> Int32 {
        let number = values.intern(value)
        if Int(number) == sets.count { sets.append(everyone) }
        return number
    }

    subscript(value: Int32) -> AgentSet { sets[Int(value)] }

    func name(of value: Int32) -> String { values[value] }

    /// Writes down which values an agent has, or that he has all of them.
    mutating func set(_ row: Int, to names: Set<String>, all hasAll: Bool = false) {
        for name in names { _ = intern(name) }
        everyone.set(row, to: hasAll)
        for number in sets.indices {
            sets[number].set(row, to: hasAll || names.contains(values[Int32(number)]))
        }
    }
}
