/// A numbered section of the handbook: its title, our own text, and the rules under it.
package struct Clause: Hashable, Sendable {
    package let number: ClauseNumber
    package let title: Text
    /// The section's text in our own words, as Markdown paragraphs.
    package let body: Text
    package let rules: [Rule]

    package init(number: ClauseNumber, title: Text, body: Text, rules: [Rule]) {
        self.number = number
        self.title = title
        self.body = body
        self.rules = rules
    }
}
