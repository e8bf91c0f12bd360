/// How far somebody came.
package enum LogInOutcome: Sendable {
    /// In; the token for the cookie, which is kept only as a hash.
    case entered(token: String)
    /// The password is right; the code is owed under this word for five minutes.
    case codeNeeded(challenge: String)
}
