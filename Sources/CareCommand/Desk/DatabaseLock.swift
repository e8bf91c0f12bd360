/// Lets one program alone run a desk, until it dies or lets go (docs/decisions/0013, 0046).
protocol DatabaseLock: Sendable {
    /// Tells whoever finds the lock taken what is going on, such as where the server listens.
    func note(_ more: String) throws
    /// Lets others in; the last use of a lock, so that it is not let go before.
    func release()
}
