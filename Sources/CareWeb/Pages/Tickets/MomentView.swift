/// One thing that happened, in plain words.
struct MomentView: Sendable {
    let time: String
    /// The whole date, for machines and for who points at the time.
    let stamp: String
    let full: String
    let tone: String
    let icon: String
    let title: String
    let aside: String?
    let by: String
    /// The ticket on which it happened, when that was another one that was merged into this.
    var origin: String?
    /// Whether it was part of a bulk deed.
    var isBulk: Bool = false
    let clause: String?
    let details: String?
    let words: String?
    /// By what the timeline can be narrowed.
    let kind: String
    /// The files that went with it; nil when there are none.
    let files: AttachedView?
}
