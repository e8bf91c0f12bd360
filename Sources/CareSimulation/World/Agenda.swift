import Care

/// What is going to happen, earliest first; of two at the same moment the one that was planned first.
struct Agenda {
    struct Item {
        let at: Moment
        let ordinal: Int
        let plan: Plan

        func precedes(_ other: Item) -> Bool { (at, ordinal) < (other.at, other.ordinal) }
    }

    private var heap: [Item] = []
    private var planned = 0

    var first: Item? { heap.first }

    mutating func add(_ plan: Plan, at moment: Moment) {
        planned += 1
        heap.append(Item(at: moment, ordinal: planned, plan: plan))
        var child = heap.count - 1
        while child > 0, heap[child].precedes(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func popFirst() -> Item? {
        guard let first = heap.first, let last = heap.popLast() else { return nil }
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return first
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].precedes(heap[least])
            {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
