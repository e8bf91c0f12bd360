/// How many customers one person may look at in the clear within a span, by the edition in force (handbook 7.2).
package struct ViewingLimit: Hashable, Sendable {
    package let rule: RuleID
    package let customers: Int
    /// Whoever was looked at before this moment no longer counts.
    package let since: Moment

    /// Refuses one customer more than the limit; whoever was looked at already may be looked at again.
    package func demand(_ customer: String, after seen: Set<String>) throws(Refusal) {
        if seen.contains(customer) || seen.count < customers { return }
        throw Refusal(
            .limit,
            "reveal-limit",
            Text(
                zh: "您在限定时间内已查看 \(customers) 位客户的明文，查看已暂停",
                en: "You have seen \(customers) customers in the clear within the time allowed; seeing more is stopped"
            ),
            clause: rule.clause,
            rule: rule
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
