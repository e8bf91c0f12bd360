import Care
import CareStore

/// What a lead sees at a glance of the floor, within his reach (handbook 2.2, 8.3).
///
/// It opens no personal words, for it hangs where others see it.
package struct Wallboard: Sendable {
    /// Open tickets that are past their earliest limit.
    package struct Overdue: Sendable {
        package let count: Int64
        package let firstDueAt: Moment?
        /// Whether all were counted.
        package let isWhole: Bool
    }

    /// What waits on a channel.
    package struct Line: Sendable {
        package let channel: Channel
        package let waiting: Tickets.WaitingLine
    }

    /// One hour of today.
    package struct Hour: Sendable {
        package let beginsAt: Moment
        package let received: Int64
        package let closed: Int64
        /// What was to be expected to come; nil without enough history.
        package let forecast: DayForecast.Hour?
    }

    /// What came and went today.
    package struct Day: Sendable {
        package let hours: [Hour]
        /// On how many past weeks the forecast rests; 0 when there is none.
        package let basis: Int
    }

    /// A ticket whose next limit is near or over.
    package struct AtRisk: Sendable {
        package let row: TicketRow
        /// The rule whose limit it is; nil when the edition it was received under has it no more.
        package let rule: Rule?
    }

    package let asOf: Moment
    package let edition: Edition
    package let overdue: Overdue
    package let figures: [RuleFigure]
    /// Nil for a reach that is bounded by provinces, for the hours are counted by queue.
    package let day: Day?
    package let lines: [Line]
    /// Those who are signed on, by name, and no more than ``mostSeats``.
    package let seats: [AgentSeat]
    /// How many agents within reach stand in each way.
    package let presences: [Presence: Int]
    package let atRisk: [AtRisk]

    package static let mostFigures = 6
    package static let mostSeats = 200
    package static let mostAtRisk = 12
}
