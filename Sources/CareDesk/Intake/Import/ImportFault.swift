/// The import cannot begin: the mapping or the file as a whole is wrong.
package struct ImportFault: Error, CustomStringConvertible, Equatable, Sendable {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
