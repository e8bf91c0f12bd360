import Care
import CareStore

/// The rows of people against their journal: verified after the matters', and the duties of leavers folded anew.
extension Desk {
    /// Compares every person's row and duties with a fold of his journal, and finds ways in of those who do not get in.
    func verifyPeople(into report: inout VerificationReport) async throws {
        let faults = try await database.read { connection in
            var faults: [String] = []
            var known: Set<String> = []
            try self.eachPerson(in: connection) { person in
                known.insert(person.person.name)
                faults += try self.faults(of: person, in: connection)
            }
            let strangers = try StaffRows.all(in: connection).filter { !known.contains($0.name) }
            return faults + strangers.map { "staff/\($0.name) has a row and no journal" }
        }
        for fault in faults { report.add(fault) }
    }

    /// Folds the duties of leavers anew into rows that were dropped; the rows of people hold passwords and are never dropped.
    func rebuildPeople(in connection: any Connection) throws {
        try eachPerson(in: connection) { try writeDuties(of: $0, in: connection) }
    }

    /// Writes the duties of somebody who left, and counts them beside those of tickets.
    func writeDuties(of known: PersonCase, in connection: any Connection) throws {
        guard let (duties, edition, moment) = try known.duties(on: self) else { return }
        let subject = PersonCase.stream(known.person.name)
        for duty in duties.all {
            try ObligationRows.upsert(ObligationRow(duty, of: subject, edition: edition, asOf: moment), in: connection)
            try connection.add(1, to: "rule/\(edition)/\(duty.rule.rawValue)/\(duty.state.rawValue)")
        }
    }

    private func faults(of known: PersonCase, in connection: any Connection) throws -> [String] {
        let name = known.person.name
        guard let row = try StaffRows.find(name, in: connection) else { return ["staff/\(name) has no row"] }
        var faults: [String] = []
        let wanted = try StaffRow(known.person, password: row.password)
        if !row.isLike(wanted) { faults.append("the row of staff/\(name) differs from its journal") }
        if !row.isActive {
            let sessions = try Credentials.sessions(of: name, in: connection).count
            let tokens = try Credentials.tokens(of: name, in: connection).count
            if sessions + tokens > 0 { faults.append("staff/\(name) does not get in and has a session or a token") }
        }
        let duties = try known.duties(on: self)?.duties.all.map { "\($0.rule.rawValue) \($0.state.rawValue)" } ?? []
        let kept = try ObligationRows.ofSubject(PersonCase.stream(name), in: connection).map {
            "\($0.rule) \($0.state)"
        }
        if duties.sorted() != kept.sorted() { faults.append("the duties of staff/\(name) differ from its journal") }
        return faults
    }

    private func eachPerson(in connection: any Connection, _ body: (PersonCase) throws -> Void) throws {
        try eachStream(of: "staff", in: connection) { stream, rows in
            try body(try PersonCase(String(stream.dropFirst(PersonCase.stream("").count)), rows))
        }
    }
}

extension StaffRow {
    /// Whether it says the same, in whatever order the members of its JSON stand.
    fileprivate func isLike(_ other: StaffRow) -> Bool {
        var (left, right) = (self, other)
        // Programs before this one wrote profiles in another order of members.
        (left.profile, right.profile) = (profile.isEmpty ? "" : "{}", other.profile.isEmpty ? "" : "{}")
        return left == right
    }
}
