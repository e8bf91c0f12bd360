/// What one template shows: nothing but finished text, flags, and lists of the same.
///
/// Every tag of the template is a property here; a test compares the two.
protocol View: Sendable {
    /// The template's path below `Templates`, without its suffix.
    static var template: String { get }
}
