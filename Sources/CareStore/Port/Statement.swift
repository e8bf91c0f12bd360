/// Collects the values of a statement while its text is built.
struct Statement {
    let dialect: Dialect
    private(set) var values: [Value] = []

    init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// Binds a value and answers its place in the text.
    mutating func bind(_ value: Value) -> String {
        values.append(value)
        return "$\(values.count)"
    }

    /// Binds an `IN` list, padded so that a query has few texts.
    mutating func bind(list: some Collection<String>) -> String {
        let list = Padded(list.sorted().map(Value.text))
        let places = list.placeholders(after: values.count)
        values += list.values
        return places
    }

    /// Whether a column holds a stretch of text, to the byte: `LIKE` would take capitals for small letters, and an underscore for anything.
    mutating func contains(_ column: String, _ text: String) -> String {
        switch dialect {
        case .sqlite: "instr(\(column), \(bind(.text(text)))) > 0"
        case .postgres: "strpos(\(column), \(bind(.text(text)))) > 0"
        }
    }
}
