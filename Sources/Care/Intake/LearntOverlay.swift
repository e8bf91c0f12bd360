/// What corrections of agents have added to the fitted weights: a sparse sum, bounded in size and in strength.
struct LearntOverlay: Sendable, Equatable {
    /// How many columns may carry a correction; beyond it the weakest is forgotten.
    static let limit = 4_096
    private static let strongest: Float = 3

    /// One value an answer, by column; hashed stretches follow the dense columns.
    private(set) var weights: [Int32: [Float]] = [:]

    func add(to scores: inout [Float], for columns: [(column: Int32, value: Float)]) {
        guard !weights.isEmpty else { return }
        for (column, value) in columns {
            guard let row = weights[column] else { continue }
            for answer in scores.indices { scores[answer] += row[answer] * value }
        }
    }

    /// Moves weight from the wrong answer to the right one on the columns of a text.
    mutating func move(
        _ step: Float,
        from wrong: Int,
        to right: Int,
        on columns: [(column: Int32, value: Float)],
        of answers: Int
    ) {
        for (column, value) in columns {
            var row = weights[column] ?? [Float](repeating: 0, count: answers)
            row[right] = min(row[right] + step * value, Self.strongest)
            row[wrong] = max(row[wrong] - step * value, -Self.strongest)
            weights[column] = row
        }
        forgetWeakest()
    }

    private mutating func forgetWeakest() {
        guard weights.count > Self.limit else { return }
        let ranked = weights.sorted { left, right in
            let (weak, strong) = (Self.strength(left.value), Self.strength(right.value))
            return weak == strong ? left.key < right.key : weak > strong
        }
        weights = Dictionary(uniqueKeysWithValues: ranked.prefix(Self.limit * 3 / 4).map { ($0.key, $0.value) })
    }

    private static func strength(_ row: [Float]) -> Float { row.reduce(0) { max($0, abs($1)) } }
}
