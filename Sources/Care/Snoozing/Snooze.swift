/// 稍后处理: how a ticket leaves the queue until a moment, which stops no clock (handbook 2.2, 3.1).
package enum Snooze {
    /// How far ahead a ticket may be put off; what waits longer for others is held, with a reason.
    package static let longest = Span.days(60)

    /// From this share of a limit on, in percent, a warning brings the ticket back before its time.
    package static let wakingShare = 80

    /// Why a ticket came back.
    package enum Waking: String, CaseIterable, Sendable {
        /// Its moment came.
        case due
        /// Somebody brought it back before.
        case hand
    }
}
