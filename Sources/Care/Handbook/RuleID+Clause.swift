extension RuleID {
    /// The clause that the name itself states: `2.1` of `R-2.1-01`; nil when the name is not formed like that.
    package var clause: ClauseNumber? {
        let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "R", parts[2].count == 2, Int(parts[2]) != nil else { return nil }
        return ClauseNumber(String(parts[1]))
    }
}
