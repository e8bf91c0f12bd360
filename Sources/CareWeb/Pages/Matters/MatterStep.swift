/// What the person who looks may do next with a matter, the lawful next step first; the desk decides again when it is done.
struct MatterStep<Deed: MatterDeed> {
    var primary: Deed?
    var others: [Deed] = []
    /// Why there is no next step for him.
    var reason = ""
}
