/// One entry of the access log as detection sees it: who did what, and under which circumstances (handbook 7.2).
package struct AccessSighting: Hashable, Sendable {
    /// What the desk knows beyond the entry itself.
    package enum Circumstance: Hashable, Sendable {
        /// Between 22:00 and 06:00 of the centre's clock.
        case night
        /// No ticket was open that gave cause.
        case offTicket
        /// The ticket is about somebody else of the desk.
        case colleague
        case vip
    }

    /// The entry's place in the log.
    package let seq: Int64
    package let at: Moment
    package let actor: Actor
    package let kind: AccessNote.Kind
    package let result: AccessNote.Result
    package let object: String
    package let subject: String?
    /// How many records were shown.
    package let count: Int
    package let circumstances: Set<Circumstance>

    package init(
        seq: Int64,
        at: Moment,
        actor: Actor,
        note: (kind: AccessNote.Kind, result: AccessNote.Result),
        object: String,
        subject: String? = nil,
        count: Int = 1,
        circumstances: Set<Circumstance> = []
    ) {
        self.seq = seq
        self.at = at
        self.actor = actor
        kind = note.kind
        result = note.result
        self.object = object
        self.subject = subject
        self.count = count
        self.circumstances = circumstances
    }

    /// Whether records of customers were shown; the access log itself and the alarms are none.
    private var shows: Bool {
        switch kind {
        case .read: result == .done && object.hasPrefix("ticket")
        case .search, .reveal, .export: result == .done && object != "access"
        case .administer, .logIn, .logOut, .start, .stop: false
        }
    }

    /// The facts that it is for rules of detection; `what` is counted once, however often it comes, and nil is counted by its amount.
    package var facts: [(name: FactName, what: String?, amount: Int)] {
        var facts: [(FactName, String?, Int)] = []
        if circumstances.contains(.offTicket) { facts.append((.soughtOffTicket, nil, 1)) }
        guard shows, count > 0 else { return facts }
        if kind == .reveal, let subject { facts.append((.viewed, subject, 1)) }
        facts.append((.seen, nil, count))
        if circumstances.contains(.night) { facts.append((.seenByNight, nil, count)) }
        if circumstances.contains(.colleague) { facts.append((.colleagueSeen, object, 1)) }
        if circumstances.contains(.vip) { facts.append((.vipSeen, object, 1)) }
        return facts
    }

    /// What the scopes of rules ask about: the class of the customer, and as `subjectClass` the role of who looks.
    package var attributes: Attributes {
        [.customerClass: circumstances.contains(.vip) ? "vip" : "ordinary", .subjectClass: actor.role.rawValue]
    }
}
