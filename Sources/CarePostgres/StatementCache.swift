import CPQ

/// The statements that a session has prepared, the least used of which goes when there are too many.
///
/// A statement is known by its text and the types it was prepared with: a null where there was a number makes a second one.
struct StatementCache {
    struct Key: Hashable {
        let sql: String
        let types: [Oid]
    }

    private var known: [Key: (name: String, used: UInt64)] = [:]
    private var uses: UInt64 = 0
    private var made = 0
    private let capacity: Int

    init(capacity: Int = 500) {
        self.capacity = capacity
    }

    mutating func name(of key: Key) -> String? {
        uses += 1
        guard let name = known[key]?.name else { return nil }
        known[key] = (name, uses)
        return name
    }

    mutating func newName() -> String {
        made += 1
        return "s\(made)"
    }

    /// Remembers a statement that the server took; returns the name of one to be given up for it.
    mutating func keep(_ name: String, for key: Key) -> String? {
        uses += 1
        known[key] = (name, uses)
        guard known.count > capacity, let oldest = known.min(by: { $0.value.used < $1.value.used }) else { return nil }
        known[oldest.key] = nil
        return oldest.value.name
    }

    mutating func forgetAll() { known = [:] }
}
