/// How many customers one person may look at in the clear within a span, by the edition in force (handbook 7.2).
package struct ViewingLimit: Hashable, Sendable {
    package let rule: RuleID
    package let customers: Int
    /// Whoever was looked at up to this moment no longer counts.
    package let since: Moment

    /// Refuses one customer more than the limit; whoever was looked at already may be looked at again.
    ///
    /// - Parameters:
    ///   - customer: Whom somebody wants to look at.
    ///   - seen: The customers who count, each with the last moment at which he was looked at.
    /// - Throws: `Refusal` `reveal-limit`, with the time after which there is room again.
    package func demand(_ customer: String, after seen: [String: Moment]) throws(Refusal) {
        if customers < 1 { throw refusal(after: nil) }
        if seen[customer] != nil || seen.count < customers { return }
        // There is room again when so many no longer count that one less than the limit is left.
        let freeing = seen.values.sorted()[seen.count - customers]
        throw refusal(after: max(freeing - since, .seconds(1)))
    }

    private func refusal(after wait: Span?) -> Refusal {
        let minutes = wait.map { max(1, ($0.milliseconds + 59_999) / 60_000) }
        return Refusal(
            .limit,
            "reveal-limit",
            Text(
                zh: "您在限定时间内已查看 \(customers) 位客户的明文，查看已暂停" + (minutes.map { "，\($0) 分钟后再试" } ?? ""),
                en: "You have seen \(customers) customers in the clear within the time allowed; seeing more is stopped"
                    + (minutes.map { "; try again in \($0) min" } ?? "")
            ),
            clause: rule.clause,
            rule: rule,
            retryAfter: wait
        )
    }
}

extension Edition {
    /// The limit as of a moment; nil when the edition sets none.
    package func viewingLimit(asOf moment: Moment, in calendar: WorkingCalendar) -> ViewingLimit? {
        alarms(on: .viewed).map { rule, detection in
            let window = detection.within.due(from: moment, in: calendar) - moment
            return ViewingLimit(rule: rule.id, customers: detection.count, since: moment - window)
        }
        .min { ($0.customers, $1.since, $0.rule) < ($1.customers, $0.since, $1.rule) }
    }
}
