import CareStore

/// Asks the driver how it goes about each statement before it is run.
final class ExplainingConnection: Connection {
    private let inner: any Connection
    private let driver: Driver
    private(set) var steps: [PlanStep] = []

    init(_ inner: any Connection, _ driver: Driver) {
        self.inner = inner
        self.driver = driver
    }

    var dialect: Dialect { inner.dialect }

    func execute(_ sql: String, _ values: [Value]) throws -> Rows {
        steps += try driver.plan(sql, values, inner)
        return try inner.execute(sql, values)
    }

    func add(_ amount: Int64, to counter: String) throws { try inner.add(amount, to: counter) }

    func finally(_ sql: String, _ values: [Value]) throws { try inner.finally(sql, values) }
}
