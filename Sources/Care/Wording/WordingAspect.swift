/// What is wrong about the words of a reply.
package enum WordingAspect: String, CaseIterable, Sendable {
    /// 服务禁语 (handbook 3.3).
    case forbidden
    /// A promise that nobody at the desk may give (handbook 3.2).
    case promise
    /// Numbers, documents or names of other people, or a document in full (handbook 7.2).
    case personal
    /// No greeting, or no closing (handbook 3.3).
    case courtesy
    /// Judging or comparing another operator, or holding a customer back who leaves (handbook 3.3).
    case portability

    package var name: Text {
        switch self {
        case .forbidden: Text(zh: "服务禁语", en: "Forbidden words")
        case .promise: Text(zh: "越权承诺", en: "Promise without authority")
        case .personal: Text(zh: "个人信息", en: "Personal data")
        case .courtesy: Text(zh: "礼貌用语", en: "Courtesy")
        case .portability: Text(zh: "携号转网", en: "Number portability")
        }
    }
}
