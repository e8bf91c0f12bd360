/// How many tickets of a bulk deed are at what.
package struct BulkCounts: Hashable, Sendable {
    package var done = 0
    package var same = 0
    package var refused = 0
    package var pending = 0

    package var all: Int { done + same + refused + pending }

    package init(_ items: [BulkItem] = []) {
        for item in items {
            switch item.outcome {
            case .done: done += 1
            case .same: same += 1
            case .refused: refused += 1
            case nil: pending += 1
            }
        }
    }
}
