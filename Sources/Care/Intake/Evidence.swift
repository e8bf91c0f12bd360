/// A cue that was found in a text: its group and where it stands.
struct Evidence {
    let group: Int
    let place: Range<Int>
    /// True when the place is one of the original text, which holds for the names of mentioned accounts.
    var inMention = false
}
