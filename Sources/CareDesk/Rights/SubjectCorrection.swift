import Care
import CareStore

/// What a data subject had set right, as everybody may see it who sees his tickets (handbook 7.2).
package struct SubjectCorrection: Hashable, Sendable {
    package let field: SubjectField
    /// Masked.
    package let words: String
    package let at: Moment
}

extension Desk {
    /// What somebody had set right, oldest first; nothing once he was erased or nothing but storage goes on.
    package func corrections(of customer: String, in connection: any Connection) throws -> [SubjectCorrection] {
        let rows = try Journal.stream(Self.stream(ofCustomer: customer), in: connection)
        guard !rows.isEmpty, let key = try keyRing.keys(of: [customer], in: connection)[customer], !key.isRestricted
        else { return [] }
        return try rows.compactMap { row in
            let entry = try EntryCodec().entry(row, as: CustomerEvent.self)
            guard case .corrected(let body) = entry.event, let words = try key.open(body.words).words else {
                return nil
            }
            return SubjectCorrection(field: body.field, words: body.field.masked(words), at: entry.at)
        }
    }
}
