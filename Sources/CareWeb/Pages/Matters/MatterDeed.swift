/// What may be done to a matter by a form, by the last part of its address.
protocol MatterDeed: RawRepresentable<String>, Hashable, Sendable {
    /// The clause that asks for it.
    var clause: String { get }
    /// Whether it cannot be taken back and ends something: its button warns.
    var isGrave: Bool { get }
}
