/// A limit that the law or a province sets under a rule: an edition may be stricter, never looser (handbook 8.1).
package struct Floor: Hashable, Sendable {
    package let rule: RuleID
    package let scope: Scope
    package let limit: Limit
    package let source: Source

    package init(rule: RuleID, scope: Scope, limit: Limit, source: Source) {
        self.rule = rule
        self.scope = scope
        self.limit = limit
        self.source = source
    }
}
