import Care
import CareStore
import Logging

/// The deeds on alarms of the access log (handbook 7.2).
extension Desk {
    /// Raises an alarm about a finding; the same finding raises it once, whatever happened in between.
    func raise(_ finding: AccessFinding) async throws {
        let key = "alarm/\(finding.rule)/\(finding.person.name)/\(finding.entries.upperBound)"
        let known = try await openMatter(Alarm.self, by: .detector, request: DeedRequest(key: key)) { number, _ in
            MatterOpening(events: Alarm.raising(finding, number: number), key: nil)
        }
        logger.warning(
            "alarm of the access log",
            metadata: ["alarm": "\(known.content.number)", "rule": "\(finding.rule)"]
        )
    }

    /// Says what an alarm was; the security officer's, and never his own.
    package func acknowledgeAlarm(
        _ number: String,
        with note: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Alarm> {
        try actor.demand(.answerAlarms)
        return try await changeMatter(number, by: actor, request: request) { known, _, connection in
            let events = try known.content.acknowledging(with: note, by: actor)
            try self.accessLog.add(.administered("alarm/\(number)", "acknowledge", by: actor), in: connection)
            return events
        }
    }

    /// Opens a leak out of an alarm and links the two, in one transaction: an alarm has one leak, whoever asks at the same time.
    package func openBreach(
        outOf number: String,
        _ words: String,
        in subjectClass: LeakClass,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Alarm> {
        try actor.demand(.answerAlarms)
        try demandReport(words, by: actor)
        return try await changeMatter(number, by: actor, request: request) { known, moment, connection in
            try known.content.demandEscalation(by: actor)
            let rule = known.content.rule.rawValue
            let leak = try self.opened(
                Leak.self,
                by: actor,
                request: DeedRequest(),
                at: moment,
                in: connection
            ) { number, _ in
                Self.finding(words, in: subjectClass, by: rule, number: number)
            }
            let events = try known.content.escalating(to: leak.known.content.number, by: actor)
            try self.accessLog.add(.administered("alarm/\(number)", "escalate", by: actor), in: connection)
            return events
        }
    }

    /// The alarms raised since a moment, newest first.
    func alarms(since moment: Moment) async throws -> [MatterCase<Alarm>] {
        try await database.read { connection in
            var (list, found) = (MatterList(kind: MatterKind.alarm.rawValue, limit: 200), [MatterCase<Alarm>]())
            while true {
                let page = try list.page(in: connection)
                for row in page.rows {
                    if row.openedAt < moment.milliseconds { return found }
                    found.append(try self.matterCase(id: row.id, upTo: nil, in: connection))
                }
                guard let next = page.next else { return found }
                list.before = next
            }
        }
    }
}
