import Care
import Yams

/// Reads what a rule checks: exactly one of the eight kinds, under its own name.
struct KindReader {
    static let names = [
        "deadline", "record", "approval", "wording", "cadence", "target", "retention", "detection",
    ]

    /// Reads the kind from the mapping of a rule; the faults of a kind's parameters are noted on the way.
    static func read(_ rule: FileMapping) -> RuleKind? {
        let written = names.filter { rule[$0] != nil }
        guard let (name, place) = rule.first(of: names) else {
            rule.place.fault("the rule has no kind", mend: "write one of \(names.joined(separator: ", "))")
            return nil
        }
        guard written.count == 1 else {
            place.fault(
                "the rule has \(written.count) kinds: \(written.joined(separator: ", "))",
                mend: "make each a rule of its own"
            )
            return nil
        }
        return switch name {
        case "deadline": deadline(place).map(RuleKind.deadline)
        case "record": record(place).map(RuleKind.record)
        case "approval": approval(place).map(RuleKind.approval)
        case "wording": wording(place).map(RuleKind.wording)
        case "cadence": cadence(place).map(RuleKind.cadence)
        case "target": target(place).map(RuleKind.target)
        case "retention": retention(place).map(RuleKind.retention)
        default: detection(place).map(RuleKind.detection)
        }
    }

    private static func deadline(_ place: FilePlace) -> Deadline? {
        let optional = ["voids", "calendar", "holds", "holdCap", "warnings", "escalations"]
        guard
            let keys = FileMapping(place, of: "a deadline", required: ["opens", "meets", "limit"], optional: optional),
            let opens = keys["opens"]?.readFact(), let limit = keys["limit"]?.readLimit(),
            let meets = facts(keys["meets"]), let voids = keys["voids"].map({ facts($0) }) ?? [],
            let holds = keys["holds"].map({ $0.readFlag() }) ?? false,
            let warnings = keys["warnings"].map({ percents($0, 1...99) }) ?? [50, 80],
            let escalations = keys["escalations"].map({ percents($0, 101...1_000) }) ?? [120, 150],
            let calendar = calendar(keys["calendar"], for: limit)
        else { return nil }
        let cap: Limit? = keys["holdCap"]?.readLimit()
        if keys["holdCap"] != nil && cap == nil { return nil }
        if let cap, !holds || cap.unit == .workingDays || cap.unit == .workingHours {
            keys["holdCap"]?.fault(
                "a cap of \(cap) on holds means nothing here",
                mend: "write holds: true and natural time, such as 72h"
            )
            return nil
        }
        return Deadline(
            opens: opens,
            meets: meets,
            voids: voids,
            limit: limit,
            calendar: calendar,
            holds: holds,
            holdCap: cap?.nominal,
            warnings: warnings,
            escalations: escalations
        )
    }

    private static func record(_ place: FilePlace) -> RecordDuty? {
        guard let keys = FileMapping(place, of: "a record duty", required: ["opens", "judgedAt", "requires"]),
            let opens = keys["opens"]?.readFact(), let judgedAt = keys["judgedAt"]?.readFact(),
            let requires = keys["requires"]?.readList(of: "fields", { field(of: judgedAt, $0) })
        else { return nil }
        return RecordDuty(opens: opens, judgedAt: judgedAt, requires: requires)
    }

    private static func field(of fact: FactName, _ place: FilePlace) -> String? {
        guard let name = place.readString() else { return nil }
        if fact.subjectKind == "ticket", !RecordDuty.ticketFields.contains(name) {
            let known = RecordDuty.ticketFields.sorted().joined(separator: ", ")
            place.fault("a ticket's record has no \(name)", mend: "write one of \(known)")
            return nil
        }
        return name
    }

    private static func approval(_ place: FilePlace) -> Approval? {
        let optional = ["people", "fromOccurrence", "within"]
        guard let keys = FileMapping(place, of: "an approval", required: ["deed", "roles"], optional: optional),
            let deed = keys["deed"]?.readString(),
            let roles = keys["roles"]?.readList(of: "roles", { RuleReader.role($0) }),
            let people = keys["people"].map({ $0.readInteger(in: 1...9, of: "a number of people") }) ?? 1,
            let occurrence = keys["fromOccurrence"].map({ $0.readInteger(in: 1...1_000, of: "an occurrence") }) ?? 1
        else { return nil }
        let within: Limit? = keys["within"]?.readLimit()
        if keys["within"] != nil && within == nil { return nil }
        return Approval(deed: deed, roles: roles, people: people, fromOccurrence: occurrence, within: within)
    }

    private static func wording(_ place: FilePlace) -> Wording? {
        guard let keys = FileMapping(place, of: "a wording", required: ["grade", "phrases"]),
            let grade: Wording.Grade = keys["grade"]?.readChoice(of: "grade"),
            let phrases = keys["phrases"]?.readList(of: "phrases", { $0.readString() })
        else { return nil }
        return Wording(grade: grade, phrases: phrases)
    }

    private static func cadence(_ place: FilePlace) -> Cadence? {
        let optional = ["ends", "calendar"]
        guard
            let keys = FileMapping(place, of: "a cadence", required: ["opens", "meets", "every"], optional: optional),
            let opens = keys["opens"]?.readFact(), let meets = keys["meets"]?.readFact(),
            let every = keys["every"]?.readLimit(), let ends = keys["ends"].map({ facts($0) }) ?? [],
            let calendar = calendar(keys["calendar"], for: every)
        else { return nil }
        return Cadence(opens: opens, meets: meets, ends: ends, every: every, calendar: calendar)
    }

    private static func retention(_ place: FilePlace) -> Retention? {
        guard let keys = FileMapping(place, of: "a retention", required: ["opens", "meets", "keep", "grace"]),
            let opens = keys["opens"]?.readFact(), let meets = keys["meets"]?.readFact(),
            let keep = keys["keep"], let grace = keys["grace"]?.readLimit()
        else { return nil }
        if keep.scalar == "forever" {
            return Retention(opens: opens, meets: meets, keep: nil, grace: grace)
        }
        return keep.readLimit().map { Retention(opens: opens, meets: meets, keep: $0, grace: grace) }
    }

    private static func detection(_ place: FilePlace) -> Detection? {
        let required = ["fact", "count", "within", "alike", "opens"]
        guard let keys = FileMapping(place, of: "a detection", required: required),
            let fact = keys["fact"]?.readFact(), let opens = keys["opens"]?.readString(),
            let count = keys["count"]?.readInteger(in: 1...1_000_000, of: "a count"),
            let within = keys["within"]?.readLimit(),
            let alike: [Attribute] = keys["alike"]?.readList(of: "attributes", { $0.readChoice(of: "attribute") })
        else { return nil }
        return Detection(fact: fact, count: count, within: within, alike: alike, opens: opens)
    }
}

extension KindReader {
    private static let units = ["%", "s", "perMillion", "per10000", "points", "hours"]

    private static func target(_ place: FilePlace) -> Target? {
        let bounds = ["atLeast", "atMost"]
        guard let keys = FileMapping(place, of: "a target", required: ["metric", "unit", "period"], optional: bounds),
            let metric = keys["metric"]?.readString(), let unit = keys["unit"]?.readString(),
            let period: Target.Period = keys["period"]?.readChoice(of: "period")
        else { return nil }
        guard let (name, figure) = keys.first(of: bounds), bounds.filter({ keys[$0] != nil }).count == 1 else {
            place.fault("a target has one bound", mend: "write either atLeast or atMost")
            return nil
        }
        guard let thousandths = figure.readThousandths() else { return nil }
        guard units.contains(unit) else {
            keys["unit"]?.fault("\(unit) is no unit", mend: "write one of \(units.joined(separator: ", "))")
            return nil
        }
        guard unit != "%" || thousandths <= 100_000 else {
            figure.fault("\(figure.excerpt) % is out of range", mend: "write a percentage from 0 to 100")
            return nil
        }
        let direction: Target.Direction = name == "atLeast" ? .atLeast : .atMost
        return Target(metric: metric, direction: direction, thousandths: thousandths, unit: unit, period: period)
    }

    /// One fact or a list of them.
    private static func facts(_ place: FilePlace?) -> [FactName]? {
        guard let place else { return nil }
        if place.scalar != nil { return place.readFact().map { [$0] } }
        return place.readList(of: "facts") { $0.readFact() }
    }

    private static func percents(_ place: FilePlace, _ range: ClosedRange<Int>) -> [Int]? {
        guard let list = place.readList(of: "hundredths", { $0.readInteger(in: range, of: "a hundredth of the limit") })
        else {
            return nil
        }
        guard zip(list, list.dropFirst()).allSatisfy({ $0 < $1 }) else {
            place.fault("the hundredths do not rise", mend: "write them in rising order, each once")
            return nil
        }
        return list
    }

    /// The calendar's name; working time needs one that closes, or five working days would be five days.
    private static func calendar(_ place: FilePlace?, for limit: Limit) -> String? {
        guard let name = place.map({ $0.readString() }) ?? "always" else { return nil }
        if name == "always", limit.unit == .workingDays || limit.unit == .workingHours, let place {
            place.fault(
                "\(limit) counts working time, but the calendar is always open",
                mend: "name a working calendar"
            )
            return nil
        }
        return name
    }
}
