/// What was destroyed of the access log because its term had passed.
package struct AccessPruning: Codable, Hashable, Sendable {
    /// How many entries.
    package let entries: Int64
    /// The last entry that is gone, by this cut or an earlier one; 0 when all are there.
    package let cutAfter: Int64
    /// The last local day of which nothing is left by this cut; nil when nothing was destroyed.
    package let day: String?
}
