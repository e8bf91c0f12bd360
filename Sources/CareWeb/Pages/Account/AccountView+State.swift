import Care
import CareDesk

extension AccountView {
    init(_ state: AccountState, _ doing: AccountDoing, of principal: Principal, in visit: Visit) {
        let words = visit.words
        func fields(_ section: AccountDoing.Section) -> Fields {
            let isIt = doing.section == section
            let known = Form(isIt ? doing.form.fields.filter { ["label", "days"].contains($0.key) } : [:])
            return Fields(words: words, prefix: section.rawValue, form: known, refusal: isIt ? doing.refusal : nil)
        }
        let (change, confirm, remove) = (fields(.password), fields(.confirm), fields(.remove))
        refusal = doing.refusal.map { RefusalView($0, in: words) }
        owesFactor = principal.owesFactor
        lines = state.sessions.map { SessionLine($0, isOwn: $0.id == principal.session, in: visit) }
        passwordFields = [
            change(.password, "old", "passwordOld", .init(complete: "current-password", isRequired: true)),
            change(
                .password,
                "new",
                "passwordNew",
                .init(hint: "passwordHint", complete: "new-password", isRequired: true)
            ),
        ]
        hasFactor = state.hasFactor
        factorState =
            state.hasFactor ? words["factorOn", "\(state.codesLeft)"] : words["factorOff"]
        isOffering = !state.hasFactor && state.offer == nil
        offer = state.offer.map { offer in
            Offer(
                groups: offer.groups,
                address: offer.address,
                confirmFields: [
                    confirm(.line, "code", "factorCode", .init(complete: "one-time-code", isRequired: true))
                ]
            )
        }
        offerFields = [
            fields(.offer)(.password, "password", "password", .init(complete: "current-password", isRequired: true))
        ]
        removeFields = [
            remove(.password, "password", "password", .init(complete: "current-password", isRequired: true)),
            remove(.line, "code", "factorCode", .init(complete: "one-time-code", isRequired: true)),
        ]
        codes = doing.codes
        hasCodes = !doing.codes.isEmpty
        tokens = state.tokens.map { TokenLine($0, in: visit) }
        hasTokens = !state.tokens.isEmpty
        tokenFields = Self.tokenFields(fields(.token), for: visit)
        newToken = doing.newToken
    }

    /// A directory acts by the right of whoever keeps the accounts; to others its scope would be of no use.
    private static func tokenFields(_ fields: Fields, for visit: Visit) -> [FieldView] {
        let keepsAccounts = visit.actor?.role.may(.manageAccounts) ?? false
        let scopes = (["read", "tickets", "all"] + (keepsAccounts ? ["scim"] : [])).map {
            ($0, visit.words["scope_\($0)"])
        }
        return [
            fields(.line, "label", "tokenLabel", .init(isRequired: true)),
            fields(.select, "scope", "tokenScope", .init(options: scopes, pointer: "/scopes")),
            fields(.line, "days", "tokenDays", .init(start: "90", isRequired: true)),
        ]
    }
}

extension AccountView.SessionLine {
    init(_ session: SessionSight, isOwn: Bool, in visit: Visit) {
        id = session.id
        agent = session.agent.isEmpty ? visit.words["sessionUnknown"] : session.agent
        address = session.address.isEmpty ? visit.words["sessionUnknown"] : session.address
        began = visit.wording.near(session.startedAt)
        used = visit.wording.near(session.usedAt)
        self.isOwn = isOwn
    }
}

extension AccountView.TokenLine {
    init(_ token: TokenSight, in visit: Visit) {
        id = token.id
        label = token.label.isEmpty ? token.id : token.label
        scope = token.scopes.map { visit.words["scope_\($0)"] }.joined(separator: visit.words["comma"])
        expires = visit.wording.near(token.expiresAt)
        used = token.usedAt.map { visit.wording.near($0) } ?? visit.words["tokenUnused"]
        isOver = token.expiresAt <= visit.now
    }
}
