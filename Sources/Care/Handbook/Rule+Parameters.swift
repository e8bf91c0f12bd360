extension Rule {
    /// Every parameter of the rule's kind and its scope, in the order of the file; what a comparison and an export show.
    package var parameters: [RuleParameter] {
        let conditions = scope.conditions.sorted { $0.key.rawValue < $1.key.rawValue }.map { attribute, values in
            RuleParameter("scope.\(attribute.rawValue)", values.sorted().joined(separator: ", "), .process)
        }
        return kind.parameters + conditions
    }
}

extension RuleKind {
    var parameters: [RuleParameter] {
        switch self {
        case .deadline(let deadline): deadline.parameters
        case .record(let duty): duty.parameters
        case .approval(let approval): approval.parameters
        case .wording(let wording): wording.parameters
        case .cadence(let cadence): cadence.parameters
        case .target(let target): target.parameters
        case .retention(let retention): retention.parameters
        case .detection(let detection): detection.parameters
        }
    }
}

extension Deadline {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("opens", opens.rawValue, .process),
            RuleParameter("meets", meets.map(\.rawValue).joined(separator: ", "), .process),
            RuleParameter("voids", voids.map(\.rawValue).joined(separator: ", "), .process),
            RuleParameter("limit", limit.description, .figure),
            RuleParameter("calendar", calendar, .figure),
            RuleParameter("holds", holds ? "yes" : "no", .process),
            RuleParameter("holdCap", holdCap.map { "\($0.milliseconds / 1_000)s" } ?? "", .figure),
            RuleParameter("warnings", warnings.map(String.init).joined(separator: ", "), .figure),
            RuleParameter("escalations", escalations.map(String.init).joined(separator: ", "), .figure),
        ]
    }
}

extension RecordDuty {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("opens", opens.rawValue, .process),
            RuleParameter("judgedAt", judgedAt.rawValue, .process),
            RuleParameter("requires", requires.joined(separator: ", "), .process),
        ]
    }
}

extension Approval {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("deed", deed, .process),
            RuleParameter("roles", roles.joined(separator: ", "), .process),
            RuleParameter("people", String(people), .process),
            RuleParameter("fromOccurrence", String(fromOccurrence), .figure),
            RuleParameter("within", within?.description ?? "", .figure),
        ]
    }
}

extension Wording {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("grade", grade.rawValue, .process),
            RuleParameter("phrases", phrases.joined(separator: "、"), .figure),
        ]
    }
}

extension Cadence {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("opens", opens.rawValue, .process),
            RuleParameter("meets", meets.rawValue, .process),
            RuleParameter("ends", ends.map(\.rawValue).joined(separator: ", "), .process),
            RuleParameter("every", every.description, .figure),
            RuleParameter("calendar", calendar, .figure),
        ]
    }
}

extension Target {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("metric", metric, .process),
            RuleParameter(direction.rawValue, amount, .figure),
            RuleParameter("unit", unit, .figure),
            RuleParameter("period", period.rawValue, .figure),
        ]
    }

    /// The figure as a decimal number: `89.2` of 89 200 thousandths.
    package var amount: String {
        let whole = thousandths / 1_000
        let rest = thousandths % 1_000
        if rest == 0 { return String(whole) }
        let digits = String(1_000 + rest).dropFirst()
        let significant = String(digits.reversed().drop { $0 == "0" }.reversed())
        return "\(whole).\(significant)"
    }
}

extension Retention {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("opens", opens.rawValue, .process),
            RuleParameter("meets", meets.rawValue, .process),
            RuleParameter("keep", keep?.description ?? "forever", .figure),
            RuleParameter("grace", grace.description, .figure),
        ]
    }
}

extension Detection {
    fileprivate var parameters: [RuleParameter] {
        [
            RuleParameter("fact", fact.rawValue, .process),
            RuleParameter("count", String(count), .figure),
            RuleParameter("within", within.description, .figure),
            RuleParameter("alike", alike.map(\.rawValue).joined(separator: ", "), .process),
            RuleParameter("opens", opens, .process),
        ]
    }
}
