/// What a fact means for an open duty under a rule.
enum Verdict {
    case met
    /// Judged, and something was missing.
    case wanting
    case void
    /// Met, and the next period begins.
    case renewed
}
