/// Why somebody does not get in for a while; a word from a list, for what is said of people at work is personal too.
package enum SuspensionReason: String, CaseIterable, Codable, Sendable {
    /// What an administrator may give; the directory gives its own.
    package static let allCases: [SuspensionReason] = [.absence, .inquiry, .compromise, .other]

    /// 休假或借调.
    case absence
    /// 调查期间.
    case inquiry
    /// Somebody else may have got hold of his ways in.
    case compromise
    case other
    /// The directory of the house says so.
    case directory

    package var name: Text {
        switch self {
        case .absence: Text(zh: "休假或借调", en: "Away for a while")
        case .inquiry: Text(zh: "调查期间", en: "During an inquiry")
        case .compromise: Text(zh: "账号可能被他人掌握", en: "Others may know the ways in")
        case .other: Text(zh: "其他", en: "Other")
        case .directory: Text(zh: "目录禁用", en: "Barred by the directory")
        }
    }
}
