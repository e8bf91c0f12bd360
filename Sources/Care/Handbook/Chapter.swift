/// One of the eight chapters, by its number and title.
package struct Chapter: Hashable, Sendable {
    package let number: Int
    package let title: Text

    package init(number: Int, title: Text) {
        self.number = number
        self.title = title
    }
}
