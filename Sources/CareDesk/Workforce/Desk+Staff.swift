import Care
import CareStore
import Foundation

extension Desk {
    /// A person joins the desk and gets in at once, as an operator at its machine lets him; agents bring a profile for the dispatcher.
    ///
    /// - Throws: `Refusal` when the name is taken or not a name.
    package func join(_ newcomer: Newcomer, by actor: Actor) async throws {
        try newcomer.validate()
        var password = newcomer.passwordHash ?? ""
        if let words = newcomer.password { password = try await PasswordHash.make(words) }
        let hash = password
        var events = [StaffEvent.joined(.init(displayName: newcomer.displayName, role: newcomer.role))]
        if let profile = newcomer.profile { events.append(.profileChanged(.init(profile: profile))) }
        if let agreement = newcomer.agreement {
            events.append(.account(.agreementFiled(.init(agreement: agreement))))
        }
        _ = try await openPerson(newcomer.name, password: hash, by: actor, request: DeedRequest(), events: events)
    }

    /// 示闲, 示忙, 小休: how an agent stands to new work (handbook 2.2).
    package func setPresence(_ presence: Presence, by actor: Actor) async throws {
        let name = actor.name
        try await append(to: Self.stream(ofStaff: name), by: actor) { (_: [JournalEntry<StaffEvent>]) in
            [.presenceChanged(.init(presence: presence))]
        } rows: { connection, last in
            guard let row = try StaffRows.find(name, in: connection) else { throw Refusal.noStaff(name) }
            try StaffRows.upsert(row.with(presence: presence.rawValue, after: last), in: connection)
        }
        await dispatcher.presenceChanged(name, presence, on: self)
    }

    /// Changes what the dispatcher knows of an agent (handbook 2.2, 6.3).
    package func setProfile(_ profile: AgentProfile, by actor: Actor) async throws {
        let body = String(decoding: try JSONEncoder().encode(profile), as: UTF8.self)
        try await append(to: Self.stream(ofStaff: profile.name), by: actor) { (_: [JournalEntry<StaffEvent>]) in
            [.profileChanged(.init(profile: profile))]
        } rows: { connection, last in
            guard let row = try StaffRows.find(profile.name, in: connection) else {
                throw Refusal.noStaff(profile.name)
            }
            try StaffRows.upsert(row.with(profile: body, after: last), in: connection)
            let note = AccessNote.administered("staff/\(profile.name)", "profile", by: actor)
            try self.accessLog.add(note, in: connection)
        }
        try await learnReach(of: profile.name)
        await dispatcher.profileChanged(profile, on: self)
    }

    /// Lays out the centre: queues and routes.
    package func layOut(_ centre: Centre, by actor: Actor) async throws {
        let body = String(decoding: try JSONEncoder().encode(centre), as: UTF8.self)
        try await append(to: "centre/main", by: actor) { (_: [JournalEntry<CentreEvent>]) in
            [.laidOut(.init(centre: centre))]
        } rows: { connection, _ in
            try QueueRows.upsert(key: "centre", body: body, in: connection)
            try self.accessLog.add(.administered("centre/main", "layOut", by: actor), in: connection)
        }
        try await dispatcher.start(from: self)
    }

    package func staff() async throws -> [StaffRow] {
        try await database.read { try StaffRows.all(in: $0) }
    }

    private static func stream(ofStaff name: String) -> String { "staff/\(name)" }
}

extension Refusal {
    static func noStaff(_ name: String) -> Refusal {
        Refusal(.notFound, "no-such-person", Text(zh: "没有用户 \(name)", en: "There is nobody called \(name)"))
    }

    static func mayNotLogIn(_ name: String) -> Refusal {
        Refusal(
            .forbidden,
            "person-inactive",
            Text(zh: "用户 \(name) 已停用", en: "\(name) may not log in any more"),
            clause: ClauseNumber(7, 3)
        )
    }
}

extension StaffRow {
    /// The row after one more entry; how he stands to work is no change of the account.
    func with(profile: String? = nil, presence: String? = nil, after last: JournalRow) -> StaffRow {
        var row = self
        row.version = last.version
        if let presence { row.presence = presence }
        if let profile {
            row.profile = profile
            (row.accountVersion, row.accountChangedAt) = (last.version, last.at)
        }
        return row
    }
}
