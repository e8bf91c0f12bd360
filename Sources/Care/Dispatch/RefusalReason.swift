/// Why an agent or a unit gives work back: from a list, so that misrouting can be counted (handbook 2.4).
package enum RefusalReason: String, CaseIterable, Codable, Sendable {
    case wrongUnit, missingSkill, missingRecord, conflictOfInterest, noCapacity, unanswered
    /// Whoever gave it takes it back; nobody gave anything back, so it is no misrouting.
    case withdrawn

    package var name: Text {
        switch self {
        case .wrongUnit: Text(zh: "不属于本组", en: "Not ours")
        case .missingSkill: Text(zh: "缺少技能", en: "Skill missing")
        case .missingRecord: Text(zh: "记录不全", en: "Record incomplete")
        case .conflictOfInterest: Text(zh: "需要回避", en: "Conflict of interest")
        case .noCapacity: Text(zh: "无余力", en: "No capacity")
        case .unanswered: Text(zh: "逾时未接", en: "Not answered in time")
        case .withdrawn: Text(zh: "转出人收回", en: "Taken back by the giver")
        }
    }
}
