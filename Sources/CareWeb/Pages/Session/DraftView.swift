/// A form that was sent after its session had ended, to be sent once more.
struct DraftView: View {
    static let template = "session/draft"

    struct Part: Sendable {
        let name: String
        let value: String
        /// Whether there is anything to read in it.
        let isShown: Bool
    }

    let target: String
    let parts: [Part]
}
