/// What was found under a few words: places to go, with what each of them is.
struct FindView: View {
    static let template = "find/index"

    struct Found: Sendable {
        let label: String
        let hint: String
        let icon: String
        let href: String
    }

    let found: [Found]
}
