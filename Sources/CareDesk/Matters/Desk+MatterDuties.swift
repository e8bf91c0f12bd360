import Care
import CareStore

extension Desk {
    /// Says what is due of a matter: warnings, breaches, escalations (handbook 1.3).
    func tellMatter(_ kind: MatterKind, id: String) async throws {
        switch kind {
        case .disclosure: try await tell(Disclosure.self, id)
        case .export: try await tell(Export.self, id)
        case .leak: try await tell(Leak.self, id)
        case .alarm: try await tell(Alarm.self, id)
        case .upkeep: try await tell(Upkeep.self, id)
        case .script: try await tell(Script.self, id)
        }
    }

    private func tell<Content: MatterContent>(_: Content.Type, _ id: String) async throws {
        _ = try await changeMatter(
            by: .timekeeper,
            request: DeedRequest(),
            load: { try self.matterCase(id: id, upTo: nil, in: $0) as MatterCase<Content> },
            decide: { known, moment, connection in
                let said = known.matter.announcing(asOf: moment)
                if said.isEmpty { try self.settle(known.matter, asOf: moment, in: connection) }
                return said
            }
        )
    }

    /// Puts right the rows of a matter that has nothing to say after all, so that it is not asked about again.
    private func settle<Content: MatterContent>(
        _ matter: Matter<Content>,
        asOf moment: Moment,
        in connection: any Connection
    ) throws {
        for duty in matter.obligations.all {
            let row = ObligationRow(duty, of: matter.stream, edition: matter.edition, asOf: moment)
            let isStale = row.nextAt.map { $0 <= moment.milliseconds } ?? false
            try ObligationRows.upsert(matter.isOpen && !isStale ? row : row.silenced, in: connection)
        }
    }
}
