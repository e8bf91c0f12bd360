import Care
import CareStore

/// The rows of matters against their journal: verified beside the tickets', folded anew after them. Matters are few, so a kind is walked in pages of streams.
extension Desk {
    private static let page: Int64 = 256

    /// Compares every matter's rows with a fold of its journal, and finds keys that should be gone.
    func verifyMatters(into report: inout VerificationReport) async throws {
        for kind in MatterKind.allCases {
            for fault in try await database.read({ try self.faults(of: kind, in: $0) }) { report.add(fault) }
        }
        for fault in try await database.read({ try self.faultsOfErasure(in: $0) }) { report.add(fault) }
    }

    /// Folds every matter anew into rows that were dropped.
    func rebuildMatters(in connection: any Connection) throws {
        for kind in MatterKind.allCases {
            try eachStream(of: kind.rawValue, in: connection) { stream, rows in
                switch kind {
                case .disclosure: try self.rebuild(Disclosure.self, stream, rows, in: connection)
                case .export: try self.rebuild(Export.self, stream, rows, in: connection)
                case .leak: try self.rebuild(Leak.self, stream, rows, in: connection)
                case .alarm: try self.rebuild(Alarm.self, stream, rows, in: connection)
                case .upkeep: try self.rebuild(Upkeep.self, stream, rows, in: connection)
                case .script: try self.rebuild(Script.self, stream, rows, in: connection)
                }
            }
        }
    }

    private func rebuild<Content: MatterContent>(
        _: Content.Type,
        _ stream: String,
        _ rows: [JournalRow],
        in connection: any Connection
    ) throws {
        let known: MatterCase<Content> = try foldMatter(id: MatterKind.parts(ofStream: stream)?.id ?? "", rows)
        try known.matter.write(after: nil, to: connection)
    }

    private func faults(of kind: MatterKind, in connection: any Connection) throws -> [String] {
        var faults: [String] = []
        var known: Set<String> = []
        try eachStream(of: kind.rawValue, in: connection) { stream, rows in
            let id = MatterKind.parts(ofStream: stream)?.id ?? ""
            known.insert(id)
            do {
                let fits =
                    switch kind {
                    case .disclosure: try self.fits(Disclosure.self, id, rows, in: connection)
                    case .export: try self.fits(Export.self, id, rows, in: connection)
                    case .leak: try self.fits(Leak.self, id, rows, in: connection)
                    case .alarm: try self.fits(Alarm.self, id, rows, in: connection)
                    case .upkeep: try self.fits(Upkeep.self, id, rows, in: connection)
                    case .script: try self.fits(Script.self, id, rows, in: connection)
                    }
                if !fits { faults.append("the rows of \(stream) differ from its journal") }
            } catch let fault as JournalFault {
                faults.append("\(stream) cannot be folded: \(fault)")
            }
        }
        var after = ""
        while true {
            let rows = try MatterRows.rows(of: kind.rawValue, after: after, limit: Self.page, in: connection)
            guard let last = rows.last else { return faults }
            faults += rows.filter { !known.contains($0.id) }.map { "\($0.number) has a row and no journal" }
            after = last.id
        }
    }

    private func fits<Content: MatterContent>(
        _: Content.Type,
        _ id: String,
        _ rows: [JournalRow],
        in connection: any Connection
    ) throws -> Bool {
        let matter = (try foldMatter(id: id, rows) as MatterCase<Content>).matter
        guard try MatterRows.rows(ids: [id], in: connection).first == MatterRow(matter) else { return false }
        let duties = try ObligationRows.ofSubject(matter.stream, in: connection)
        let wanted = matter.dutyRows.sorted { ($0.rule, $0.ordinal) < ($1.rule, $1.ordinal) }
        guard duties.count == wanted.count else { return false }
        return zip(duties, wanted).allSatisfy { row, wanted in
            row.rule == wanted.rule && row.ordinal == wanted.ordinal && row.state == wanted.state
                && row.openedAt == wanted.openedAt && row.settledAt == wanted.settledAt
        }
    }

    /// Who was erased and has a key still, as after an old backup was restored over a newer journal (PIPL 47).
    private func faultsOfErasure(in connection: any Connection) throws -> [String] {
        var erased: Set<String> = []
        try eachStream(of: "customer", in: connection) { stream, rows in
            if rows.contains(where: { $0.type == CustomerEvent.Erased.type }) {
                erased.insert(String(stream.dropFirst("customer/".count)))
            }
        }
        return try Customers.find(ids: erased.sorted(), in: connection).filter { $0.wrappedKey != nil }
            .map { "customer \($0.id) was erased and has a key" }
    }

    /// Hands over each stream of one kind with its rows, a page of streams at a time.
    func eachStream(
        of kind: String,
        in connection: any Connection,
        _ body: (String, [JournalRow]) throws -> Void
    ) throws {
        var after = ""
        while true {
            let names = try Journal.streams(of: kind, after: after, limit: Self.page, in: connection)
            guard let last = names.last else { return }
            let streams = try Journal.streams(names, in: connection)
            for name in names { try body(name, streams[name] ?? []) }
            after = last
        }
    }
}
