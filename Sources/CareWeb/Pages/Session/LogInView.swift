/// The page on which a person says who he is.
struct LogInView: View {
    static let template = "session/login"

    let refusal: RefusalView?
    let fields: [FieldView]
    let back: String
}
