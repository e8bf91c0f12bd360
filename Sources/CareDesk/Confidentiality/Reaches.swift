import Care
import CareStore
import Foundation
import Synchronization

/// What each person's reach follows from, in memory, for it is asked with every deed and every look (handbook 7.2).
///
/// It is a fold over the rows of people, learnt afresh whenever one of them changes, here or in another program.
final class Reaches: Sendable {
    private struct Grounds: Sendable {
        let profile: AgentProfile?
        let granted: ReachGrant?
    }

    private let known = Mutex<[String: Grounds]>([:])

    func learn(_ rows: [StaffRow]) throws {
        let decoder = JSONDecoder()
        let grounds = try rows.map { row in
            let profile = try Self.read(row.profile, as: AgentProfile.self, decoder)
            let granted = try Self.read(row.reach, as: ReachGrant.self, decoder)
            return (row.name, Grounds(profile: profile, granted: granted))
        }
        known.withLock { $0.merge(grounds) { $1 } }
    }

    func reach(of actor: Actor) -> Reach {
        let grounds = known.withLock { $0[actor.name] }
        return Reach(of: actor, profile: grounds?.profile, granted: grounds?.granted)
    }

    private static func read<Value: Decodable>(
        _ text: String,
        as _: Value.Type,
        _ decoder: JSONDecoder
    ) throws -> Value? {
        text.isEmpty ? nil : try decoder.decode(Value.self, from: Data(text.utf8))
    }
}

extension Desk {
    /// Which tickets an actor may know of now.
    package func reach(of actor: Actor) -> Reach { reaches.reach(of: actor) }

    /// Takes in what somebody's row now says of his reach.
    func learnReach(of name: String) async throws {
        guard let row = try await database.read({ try StaffRows.find(name, in: $0) }) else { return }
        try reaches.learn([row])
    }
}
