import Foundation

/// One measured figure; the ratio is against a limit or a peer of the same run.
struct Figure {
    let name: String
    let value: Double
    let unit: String
    let ratio: Double
    let against: String

    func print() {
        let fields = [
            "\"name\":\"\(name)\"", "\"value\":\(rounded(value))", "\"unit\":\"\(unit)\"",
            "\"ratio\":\(rounded(ratio))",
            "\"against\":\"\(against)\"",
        ]
        Swift.print("{\(fields.joined(separator: ","))}")
    }

    private func rounded(_ number: Double) -> String { String(format: "%.3f", number) }
}

/// The milliseconds that each of many runs took.
struct Timings {
    private var milliseconds: [Double] = []

    mutating func add(_ duration: Duration) {
        let parts = duration.components
        milliseconds.append(Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15)
    }

    mutating func add(contentsOf others: Timings) { milliseconds += others.milliseconds }

    func percentile(_ percent: Double) -> Double {
        let sorted = milliseconds.sorted()
        if sorted.isEmpty { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * percent / 100))]
    }
}
