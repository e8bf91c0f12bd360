import Care
import CareStore

extension Desk {
    /// The numbers of those matters among some streams that somebody may know of, by stream.
    package func matterNumbers(
        among streams: Set<String>,
        for actor: Actor,
        in connection: any Connection
    ) throws -> [String: String] {
        let ids = streams.compactMap { MatterKind.parts(ofStream: $0) }.filter {
            actor.seesEvery($0.kind) || actor.seesOwn($0.kind)
        }
        .map(\.id)
        var numbers: [String: String] = [:]
        for row in try MatterRows.rows(ids: ids.sorted(), in: connection) {
            guard let kind = MatterKind(rawValue: row.kind) else { continue }
            let stream = kind.stream(row.id)
            if try actor.seesEvery(kind) || opener(of: stream, in: connection) == actor.name {
                numbers[stream] = row.number
            }
        }
        return numbers
    }

    private func opener(of stream: String, in connection: any Connection) throws -> String? {
        try Journal.stream(stream, in: connection).first.flatMap { Actor($0.actor)?.name }
    }
}
