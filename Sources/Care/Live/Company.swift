/// Who has which ticket open just now, and who writes on it, so that no two people answer one customer (handbook 3.2).
///
/// It is of the moment and no record: whoever says nothing any more is gone after ``patience``, and nothing of it is kept.
package struct Company: Sendable {
    /// Somebody who has a ticket open.
    package struct Member: Hashable, Sendable {
        /// His log-in name.
        package let person: String
        /// The name that he goes by.
        package let name: String
        /// When he is gone unless he says again that he is there.
        package fileprivate(set) var until: Moment
        /// Until when he counts as writing; nil when he only looks.
        package fileprivate(set) var typingUntil: Moment?

        package func isTyping(at now: Moment) -> Bool { typingUntil.map { $0 > now } ?? false }
    }

    /// How long somebody is there after he last said so; pages say it again well before.
    package static let patience = Span.seconds(45)
    /// How long somebody counts as writing after his last key.
    package static let typing = Span.seconds(10)
    /// How many tickets one person has open at a time; with one more he leaves the one that he was at the longest ago.
    package static let mostTickets = 20
    /// How many people stand at one ticket; who comes later is not shown.
    package static let mostMembers = 50

    private var members: [String: [String: Member]] = [:]

    package init() {}

    /// Somebody says that he has a ticket open, and whether he writes on it.
    ///
    /// - Parameters:
    ///   - person: His log-in name.
    ///   - name: The name that he goes by.
    ///   - isTyping: Whether he has just written; when not, what he wrote a moment ago still counts, for he may have it open twice.
    ///   - ticket: The ticket's number.
    ///   - now: The moment.
    /// - Returns: Whether the others at the ticket should be told.
    package mutating func join(
        _ person: String,
        named name: String,
        isTyping: Bool,
        at ticket: String,
        now: Moment
    ) -> Bool {
        prune(ticket, now)
        let known = members[ticket]?[person]
        if known == nil {
            if (members[ticket]?.count ?? 0) >= Self.mostMembers { return false }
            leaveOldest(of: person, now)
        }
        var member = known ?? Member(person: person, name: name, until: now, typingUntil: nil)
        member.until = now + Self.patience
        if isTyping { member.typingUntil = now + Self.typing }
        members[ticket, default: [:]][person] = member
        return known == nil || isTyping
    }

    /// Somebody closes a ticket; returns whether the others at it should be told.
    package mutating func leave(_ person: String, at ticket: String, now: Moment) -> Bool {
        prune(ticket, now)
        let gone = members[ticket]?.removeValue(forKey: person)
        if members[ticket]?.isEmpty ?? false { members[ticket] = nil }
        return gone != nil
    }

    /// Who else is at a ticket: those who write first, then by name and log-in.
    package func others(than person: String, at ticket: String, now: Moment) -> [Member] {
        (members[ticket] ?? [:]).values.filter { $0.until > now && $0.person != person }
            .sorted { rank($0, now) < rank($1, now) }
    }

    /// The tickets that somebody has open.
    package func tickets(of person: String, now: Moment) -> [String] {
        members.filter { ($0.value[person]?.until ?? now) > now }.map(\.key).sorted()
    }

    /// Forgets everybody who has said nothing any more.
    package mutating func prune(now: Moment) {
        for ticket in members.keys { prune(ticket, now) }
    }

    /// How many tickets somebody is at.
    package var count: Int { members.count }

    private func rank(_ member: Member, _ now: Moment) -> (Int, String, String) {
        (member.isTyping(at: now) ? 0 : 1, member.name, member.person)
    }

    private mutating func prune(_ ticket: String, _ now: Moment) {
        guard var known = members[ticket] else { return }
        known = known.filter { $0.value.until > now }
        members[ticket] = known.isEmpty ? nil : known
    }

    private mutating func leaveOldest(of person: String, _ now: Moment) {
        let own = members.compactMap { ticket, known in known[person].map { (until: $0.until, ticket: ticket) } }
        guard own.count >= Self.mostTickets,
            let oldest = own.min(by: { ($0.until, $0.ticket) < ($1.until, $1.ticket) })
        else { return }
        _ = leave(person, at: oldest.ticket, now: now)
    }
}
