/// A file as somebody brings it.
package struct AttachmentFile: Sendable {
    /// What he calls it; an ending of it decides nothing.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
