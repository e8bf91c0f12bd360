import Care
import CareStore

extension Desk {
    /// By what those matters are known that stand among some streams, and who may know of them, by stream.
    package func matterNotices(
        among streams: Set<String>,
        in connection: any Connection
    ) throws -> [String: MatterNotice] {
        let ids = streams.compactMap { MatterKind.parts(ofStream: $0)?.id }
        if ids.isEmpty { return [:] }
        var notices: [String: MatterNotice] = [:]
        for row in try MatterRows.rows(ids: ids.sorted(), in: connection) {
            guard let kind = MatterKind(rawValue: row.kind) else { continue }
            let stream = kind.stream(row.id)
            let opener = try Journal.stream(stream, in: connection).first.flatMap { Actor($0.actor)?.name }
            notices[stream] = MatterNotice(number: row.number, kind: kind, opener: opener)
        }
        return notices
    }
}
