/// Why a provider's word could not be taken.
package enum OpenIDFault: Error, CustomStringConvertible, Sendable {
    /// What is set cannot work.
    case setting(String)
    /// The provider does not answer, or not in time.
    case unreachable(String)
    /// The provider answers something that is not what the standard asks for.
    case answer(String)
    /// The provider says no, in the word of RFC 6749 5.2.
    case refused(String)
    /// The token is not ours, not from there, or not for now.
    case token(String)

    package var description: String {
        switch self {
        case .setting(let words): words
        case .unreachable(let words): "the identity provider does not answer: \(words)"
        case .answer(let words): "the identity provider's answer cannot be used: \(words)"
        case .refused(let word): "the identity provider refused: \(word)"
        case .token(let words): "the identity provider's token cannot be taken: \(words)"
        }
    }
}
