/// The desk says no, and why.
///
/// One of three kinds of failure (docs/decisions/0001): a refusal is the user's to mend, so it names what is wrong, where, and the clause and
/// rule that ask for it. Nothing has been written when a refusal is thrown.
package struct Refusal: Error, Hashable, Sendable {
    /// What kind of no this is; the web layer maps it to a status, nothing else does.
    package enum Kind: String, Sendable {
        /// The request is malformed or a value is out of its range.
        case invalid
        /// The subject is not in a stage where this deed is lawful.
        case wrongStage
        /// Somebody acted first; the caller's picture is stale.
        case conflict
        /// The actor may not do this.
        case forbidden
        /// There is no such thing, or the actor may not know that there is.
        case notFound
        /// A limit of size, count or rate is reached.
        case limit
    }

    package let kind: Kind
    /// A stable name for machines, such as `closure-incomplete`.
    package let code: String
    /// What is wrong and what would be right, in Chinese and English.
    package let message: Text
    /// The field that is wrong, as a JSON pointer such as `/customer/number`.
    package var field: String?
    /// The clause that asks for it, such as `3.1`.
    package var clause: ClauseNumber?
    /// The rule that asks for it, such as `R-3.1-02`.
    package var rule: RuleID?
    /// What is missing, each a stable field name.
    package var missing: [String] = []
    /// After how long it is worth while to ask again, when only the rate was wrong; nil for every other no.
    package var retryAfter: Span?

    package init(
        _ kind: Kind,
        _ code: String,
        _ message: Text,
        field: String? = nil,
        clause: ClauseNumber? = nil,
        rule: RuleID? = nil,
        missing: [String] = [],
        retryAfter: Span? = nil
    ) {
        self.kind = kind
        self.code = code
        self.message = message
        self.field = field
        self.clause = clause
        self.rule = rule
        self.missing = missing
        self.retryAfter = retryAfter
    }
}
