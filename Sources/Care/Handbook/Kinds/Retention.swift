/// How long something is kept before it may, or must, be destroyed: 录音至少五个月.
package struct Retention: Hashable, Sendable {
    /// The term starts here, such as `dossier.archived`.
    package let opens: FactName
    /// The fact that ends it, such as `dossier.destroyed`.
    package let meets: FactName
    /// The term; nil keeps for ever.
    package let keep: Limit?
    /// How long after the term the destruction may take.
    package let grace: Limit

    package init(opens: FactName, meets: FactName, keep: Limit?, grace: Limit) {
        self.opens = opens
        self.meets = meets
        self.keep = keep
        self.grace = grace
    }
}
