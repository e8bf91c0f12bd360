import Care
import CareStore
import Logging

extension Desk {
    private static let tokensAtMost = 50

    /// Makes an API token for a person; it is shown once and kept only as a hash.
    package func createToken(
        for name: String,
        scopes: Set<String>,
        validFor span: Span,
        by actor: Actor
    ) async throws -> String {
        try await createToken(TokenOrder(staff: name, scopes: scopes, validFor: span), by: actor).token
    }

    /// A token in another's name would be a way into his account, so nobody makes one but the person, or the operator on the desk's own machine.
    package func createToken(_ order: TokenOrder, by actor: Actor) async throws -> (token: String, id: String) {
        try order.validate()
        guard actor.kind == .desk || (actor.kind == .staff && actor.name == order.staff) else {
            throw Refusal(
                .forbidden,
                "not-own",
                Text(zh: "只能为自己创建令牌", en: "A token is made for oneself"),
                clause: ClauseNumber(7, 3)
            )
        }
        let token = "sb_" + Self.newToken()
        let now = clock()
        let kept = Credentials.Token(
            hash: Self.hash(token),
            staff: order.staff,
            label: order.label,
            scopes: order.scopes.sorted().joined(separator: ","),
            createdAt: now.milliseconds,
            expiresAt: (now + order.validFor).milliseconds
        )
        let id = Self.publicID(kept.hash)
        try await changeEntry(of: order.staff, by: actor) { connection in
            guard try StaffRows.find(order.staff, in: connection)?.isActive ?? false else {
                throw Refusal.mayNotLogIn(order.staff)
            }
            let good = try Credentials.tokens(of: order.staff, in: connection).filter {
                $0.expiresAt > now.milliseconds
            }
            guard good.count < Self.tokensAtMost else {
                throw Refusal(
                    .limit,
                    "too-many-tokens",
                    Text(
                        zh: "每人最多 \(Self.tokensAtMost) 个有效令牌",
                        en: "A person has at most \(Self.tokensAtMost) valid tokens"
                    )
                )
            }
            try Credentials.keep(kept, in: connection)
            return .tokenMade(.init(id: id, scopes: order.scopes.sorted(), expiresAt: now + order.validFor))
        }
        logger.notice("token made", metadata: ["for": "\(order.staff)", "by": "\(actor)"])
        return (token, id)
    }

    /// The tokens of a person, or of everybody, the newest first; those that ended are among them.
    package func tokens(of name: String?) async throws -> [TokenSight] {
        try await database.read { try Credentials.tokens(of: name, in: $0) }.map { token in
            TokenSight(
                id: Self.publicID(token.hash),
                staff: token.staff,
                label: token.label,
                scopes: token.scopes.split(separator: ",").map(String.init),
                madeAt: Moment(milliseconds: token.createdAt),
                expiresAt: Moment(milliseconds: token.expiresAt),
                usedAt: token.usedAt == 0 ? nil : Moment(milliseconds: token.usedAt)
            )
        }
    }

    /// Ends a token at once.
    ///
    /// - Parameters:
    ///   - id: What the list calls it.
    ///   - name: Whose it is; nil takes it whosever it is, for those who keep the accounts.
    ///   - actor: Who does it.
    /// - Throws: `Refusal` of kind `notFound` when there is no such token, or it is another's.
    package func revokeToken(_ id: String, of name: String?, by actor: Actor) async throws {
        if let name { try demandOwn(name, by: actor) } else { try actor.demand(.manageAccounts) }
        let known = try await database.read { try Credentials.tokens(of: name, in: $0) }
        guard let token = known.first(where: { Self.publicID($0.hash) == id }) else {
            throw Refusal(.notFound, "no-such-token", Text(zh: "没有这个令牌", en: "There is no such token"))
        }
        try await changeEntry(of: token.staff, by: actor) { connection in
            try Credentials.revoke(tokenHash: token.hash, in: connection)
            return .tokenRevoked(.init(id: id))
        }
    }
}
