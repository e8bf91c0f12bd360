/// What the access log shows about people at work; detections of clause 7.2 ask about it.
extension FactName {
    /// A customer's field was shown in the clear.
    package static let viewed: FactName = "customer.viewed"
    /// It was masked again.
    package static let masked: FactName = "customer.masked"
    /// Somebody looked for a customer of whom no ticket was open, or asked for a field of one.
    package static let soughtOffTicket: FactName = "customer.soughtOffTicket"
    /// Records were shown at night.
    package static let seenByNight: FactName = "customer.seenByNight"
    /// Records were shown at all.
    package static let seen: FactName = "customer.seen"
    /// A ticket that is about a person of the desk was shown to another.
    package static let colleagueSeen: FactName = "colleague.seen"
    /// A ticket of a customer of high standing was shown.
    package static let vipSeen: FactName = "vip.seen"
    /// A day of the access log ended and was anchored.
    package static let logClosed: FactName = "log.closed"
    /// It was destroyed, and a signed cut stands in its place.
    package static let logDestroyed: FactName = "log.destroyed"

    static let ofAccess: Set<FactName> = [
        logClosed, logDestroyed, viewed, masked, soughtOffTicket, seenByNight, seen, colleagueSeen, vipSeen,
    ]
}
