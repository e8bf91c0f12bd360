/// The page on which a person says who he is.
struct LogInView: View {
    static let template = "session/login"

    let intro: String
    let refusal: RefusalView?
    let fields: [FieldView]
    let back: String
    /// The word under which a code is still owed; empty before the password.
    let challenge: String
    /// What the way by an identity provider is called; nil when there is none.
    let provider: String?
    let providerAddress: String
}
