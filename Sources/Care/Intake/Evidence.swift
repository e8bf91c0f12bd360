/// A cue that was found in a text: its group and where it stands.
struct Evidence {
    let group: Int
    let place: Range<Int>
    /// What stands between the two halves of a pair `a…b`: the customer's own words, which are nobody's to quote.
    var gap: Range<Int>?
    /// The cue in the name of a mentioned account, whose whole name may be a person's; its place is one of the original text.
    var mentioned: [UInt32]?

    var inMention: Bool { mentioned != nil }
}
