/// What the users are told of a leak (PIPL 57).
package struct LeakNotice: Hashable, Sendable {
    /// Which data, why, and what harm may come of it.
    package let dataAndHarm: String
    /// What was done, and what the users can do.
    package let measures: String
    package let contact: String
    /// How many were told.
    package let people: Int

    package init(dataAndHarm: String, measures: String, contact: String, people: Int) {
        self.dataAndHarm = dataAndHarm
        self.measures = measures
        self.contact = contact
        self.people = people
    }
}
