/// Why somebody does not get in for a while; a word from a list, for what is said of people at work is personal too.
package enum SuspensionReason: String, CaseIterable, Codable, Sendable {
    /// 休假或借调.
    case absence
    /// 调查期间.
    case inquiry
    /// Somebody else may have got hold of his ways in.
    case compromise
    case other

    package var name: Text {
        switch self {
        case .absence: Text(zh: "休假或借调", en: "Away for a while")
        case .inquiry: Text(zh: "调查期间", en: "During an inquiry")
        case .compromise: Text(zh: "账号可能被他人掌握", en: "Others may know the ways in")
        case .other: Text(zh: "其他", en: "Other")
        }
    }
}
