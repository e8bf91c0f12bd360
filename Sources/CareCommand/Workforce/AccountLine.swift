import Care
import CareDesk

/// A person's account as commands print it.
struct AccountLine: Encodable {
    let name: String
    let displayName: String
    let role: String?
    let state: String
    let suspension: String?
    let agreement: Agreement?
    let reach: ReachGrant?
    let version: Int

    init(_ known: PersonCase) {
        let person = known.person
        name = person.name
        displayName = person.displayName
        role = person.role?.rawValue
        state = person.state.rawValue
        suspension = person.suspension?.rawValue
        agreement = person.agreement
        reach = person.reach
        version = person.accountVersion
    }

    /// In one line: name, state, role, promise of secrecy, reach.
    var words: String {
        let promise = agreement.map { "agreement \($0.reference) of \($0.signedOn)" } ?? "no agreement on file"
        let queues = reach.map { "queues \(Self.list($0.queues)), provinces \(Self.list($0.provinces))" }
        return [name, state, role ?? "no role", promise, queues ?? "reach by role and profile"].joined(separator: "\t")
    }

    private static func list(_ words: Set<String>?) -> String {
        words.map { $0.sorted().joined(separator: ",") } ?? "all"
    }
}
