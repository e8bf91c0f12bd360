import Care
import CareStore

/// The deeds on accounts (handbook 7.2, 7.3; R-7.2-04).
extension Desk {
    /// Opens an account by which nobody gets in yet: agreement, role and activation follow.
    package func openAccount(
        _ name: String,
        displayName: String,
        password: String?,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        let events = try Person.opening(name, displayName: displayName, by: actor)
        var hash = ""
        if let password {
            try PasswordRule.check(password, of: name, at: "/password")
            hash = try await PasswordHash.make(password)
        }
        return try await openPerson(name, password: hash, by: actor, request: request, events: events)
    }

    package func fileAgreement(
        _ agreement: Agreement,
        of name: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        let zone = zone
        return try await changePerson(name, by: actor, request: request) { person, _, moment in
            try person.filing(agreement, today: zone.date(of: moment), by: actor)
        }
    }

    package func grantRole(
        _ role: Role,
        to name: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        try await changePerson(name, by: actor, request: request) { person, peers, _ in
            try person.granting(role, among: peers, by: actor)
        }
    }

    /// Grants a reach; nil takes it back, so that it follows from role and profile again.
    package func grantReach(
        _ reach: ReachGrant?,
        to name: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        try actor.demand(.grantRoles)
        try demandExist(reach)
        return try await changePerson(name, by: actor, request: request) { person, _, _ in
            try person.reaching(reach, by: actor)
        }
    }

    /// Lets a person in, for the first time or again.
    package func activate(
        _ name: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        try await changePerson(name, by: actor, request: request) { person, _, _ in try person.activating(by: actor) }
    }

    /// Shuts a person out: sessions and tokens end with the deed, and what he holds goes back to its queues.
    package func suspend(
        _ name: String,
        because reason: SuspensionReason,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        try await changePerson(name, by: actor, request: request) { person, peers, _ in
            try person.suspending(because: reason, among: peers, by: actor)
        }
    }

    /// Ends the account of a leaver for good: as a suspension does, and password, second factor and bound identities are gone too.
    package func endAccount(
        of name: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> PersonCase {
        try await changePerson(name, by: actor, request: request) { person, peers, _ in
            try person.leaving(among: peers, by: actor)
        }
    }

    /// Refuses a reach over queues or provinces that there are not.
    private func demandExist(_ reach: ReachGrant?) throws(Refusal) {
        let centre = dispatcher.settings
        if let stranger = (reach?.queues ?? []).sorted().first(where: { centre.queue($0) == nil }) {
            throw .field("/queues", "没有队列 \(stranger)", "There is no queue \(stranger)", clause: "7.2")
        }
        let provinces = Attribute.provinces
        if let stranger = (reach?.provinces ?? []).sorted().first(where: { !provinces.contains($0) }) {
            throw .field("/provinces", "没有省份 \(stranger)", "There is no province \(stranger)", clause: "7.2")
        }
    }
}
