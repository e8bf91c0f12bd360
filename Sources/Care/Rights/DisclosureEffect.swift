/// What an answer did.
package enum DisclosureEffect: String, CaseIterable, Codable, Sendable {
    /// Everything that we hold was handed over.
    case given
    /// What was wrong was set right, by an addition.
    case corrected
    /// The key was destroyed: nobody can read the words again.
    case erased
    /// A term of the law still runs: nothing but storage and protection goes on (PIPL 47).
    case restricted

    package var name: Text {
        switch self {
        case .given: Text(zh: "已提供", en: "Handed over")
        case .corrected: Text(zh: "已更正", en: "Corrected")
        case .erased: Text(zh: "已删除", en: "Erased")
        case .restricted: Text(zh: "仅存储", en: "Storage only")
        }
    }
}
