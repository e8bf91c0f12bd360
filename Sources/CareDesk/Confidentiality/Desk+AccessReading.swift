import Care
import CareStore

extension Desk {
    /// The words in which the reasons of some entries were given; none where the customer's key was destroyed.
    package func reasons(of rows: [AccessRow]) async throws -> [Int64: String] {
        let sealed = rows.filter { $0.words != nil }
        if sealed.isEmpty { return [:] }
        let keys = try await database.read { try self.keyRing.keys(of: Set(sealed.compactMap(\.subject)), in: $0) }
        let pairs = sealed.compactMap { row -> (Int64, String)? in
            guard let words = row.words, let key = row.subject.flatMap({ keys[$0] }) else { return nil }
            return (try? key.open(.sealed(words)))?.words.map { (row.seq, Masking.words($0)) }
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

extension AccessQuery {
    /// Asks for what one person did, in whatever role.
    package mutating func ask(for person: String) {
        actors = Role.allCases.map { Actor(.staff, $0, person).description }
    }
}
