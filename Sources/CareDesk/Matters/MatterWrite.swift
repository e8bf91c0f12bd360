import Care
import CareStore

extension MatterRow {
    /// The row that follows from a matter, as of its last change.
    init<Content: MatterContent>(_ matter: Matter<Content>) {
        let content = matter.content
        let due = content.isOpen ? matter.obligations.earliestDue(asOf: matter.changedAt) : nil
        self.init(
            id: matter.id,
            kind: Content.kind.rawValue,
            number: content.number,
            isOpen: content.isOpen,
            status: content.status,
            sort: content.sort,
            customer: content.customer ?? "",
            openedAt: matter.openedAt.milliseconds,
            dueAt: due?.milliseconds,
            version: Int64(matter.version)
        )
    }
}

extension Matter {
    /// The rows of all its duties; of an ended matter they have nothing more to say.
    var dutyRows: [ObligationRow] {
        obligations.all.map { duty in
            let row = ObligationRow(duty, of: stream, edition: edition, asOf: changedAt)
            return isOpen ? row : row.silenced
        }
    }

    /// The counters that this matter adds to, each by one: the same names as a ticket's, so that compliance counts both.
    var counters: [String: Int64] {
        var counters: [String: Int64] = ["matters/\(Content.kind.rawValue)/\(content.status)": 1]
        for duty in obligations.all {
            counters["rule/\(edition)/\(duty.rule.rawValue)/\(duty.state.rawValue)", default: 0] += 1
        }
        return counters
    }

    /// Writes every row that follows from it, and counts what it adds beyond an earlier state.
    func write(after earlier: Matter<Content>?, to connection: any Connection) throws {
        try MatterRows.upsert(MatterRow(self), in: connection)
        for duty in dutyRows { try ObligationRows.upsert(duty, in: connection) }
        var delta = counters
        for (name, count) in earlier?.counters ?? [:] { delta[name, default: 0] -= count }
        for (name, count) in delta.sorted(by: { $0.key < $1.key }) where count != 0 {
            try connection.add(count, to: name)
        }
    }
}
