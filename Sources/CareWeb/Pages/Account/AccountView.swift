/// One's own ways in, on one page: sessions, password, second factor, tokens.
struct AccountView: View {
    static let template = "account/show"

    struct SessionLine: Sendable {
        let id: String
        let agent: String
        let address: String
        let began: String
        let used: String
        let isOwn: Bool
    }

    struct TokenLine: Sendable {
        let id: String
        let label: String
        let scope: String
        let expires: String
        let used: String
        let isOver: Bool
    }

    /// A secret that waits for its first code.
    struct Offer: Sendable {
        let groups: String
        let address: String
        let confirmFields: [FieldView]
    }

    let refusal: RefusalView?
    let owesFactor: Bool
    let lines: [SessionLine]
    let passwordFields: [FieldView]
    let hasFactor: Bool
    let factorState: String
    let isOffering: Bool
    let offer: Offer?
    let offerFields: [FieldView]
    let removeFields: [FieldView]
    let hasCodes: Bool
    let codes: [String]
    let tokens: [TokenLine]
    let hasTokens: Bool
    let tokenFields: [FieldView]
    /// A new token, shown this once.
    let newToken: String?
}
