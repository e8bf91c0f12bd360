/// A file that goes with a message or a note (docs/decisions/0045).
package struct Attachment: Hashable, Sendable {
    package let id: String
    /// What the file is called; a name may say as much of a person as words do, so that it is sealed like them.
    package let name: PersonalText
    /// What the bytes are, whatever the sender called them.
    package let mediaType: MediaType
    /// How many bytes the file has in the clear.
    package let size: Int
    /// SHA-256 of the sealed bytes, in hexadecimal: it shows whether they are whole, and says nothing of what they hold.
    package let digest: String

    package init(id: String, name: PersonalText, mediaType: MediaType, size: Int, digest: String) {
        self.id = id
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
    }

    package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Attachment {
        Attachment(id: id, name: try change(name), mediaType: mediaType, size: size, digest: digest)
    }
}

extension Attachment {
    package init(_ body: BodyFields) throws {
        self.init(
            id: try body.text("id"),
            name: try body.personal("name"),
            mediaType: try body.choice("mediaType"),
            size: try body.integer("size"),
            digest: try body.text("digest")
        )
    }

    package func write(to json: inout JSONText) throws {
        json.member("id", id)
        try json.member("name", name)
        json.member("mediaType", mediaType)
        json.member("size", size)
        json.member("digest", digest)
    }
}
