import Care

/// What a bulk deed would do, told before anything is written.
package struct BulkPreview: Sendable {
    package let order: BulkOrder
    /// Each ticket with what would become of it.
    package let items: [BulkItem]
    /// Whether these are all that the question finds; there may be more than one bulk deed takes.
    package let isWhole: Bool

    package var counts: BulkCounts { BulkCounts(items) }
}
