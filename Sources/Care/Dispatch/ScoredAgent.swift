/// An eligible agent with the parts of his score, and what settles a tie.
///
/// The parts weigh in the handbook's order: skill up to 40 points, load 30, continuity 20, idle time 10 (handbook 2.2).
struct ScoredAgent {
    let row: Int
    let skill: Int
    let load: Int
    let continuity: Int
    let idle: Int
    let idleSince: Moment

    var score: Int { skill + load + continuity + idle }

    /// All of his attention is free: 30 points; none of it: 0.
    static func loadPoints(_ load: Int) -> Int { 30 * max(0, 100 - load) / 100 }

    /// A point for every whole minute without work, up to ten.
    static func idlePoints(_ span: Span) -> Int {
        Int(min(10, max(0, span.milliseconds / Span.minutes(1).milliseconds)))
    }
}
