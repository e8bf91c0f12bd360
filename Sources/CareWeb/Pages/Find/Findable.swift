import Care

/// Something that the search in the top bar leads to.
struct Findable: Sendable {
    let name: Text
    /// What it is called by numbers: a clause's, a ticket's.
    var number = ""
    let hint: String
    let icon: String
    let href: String
}
