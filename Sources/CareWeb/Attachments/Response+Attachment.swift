import Care
import CareDesk
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A file that came from outside: it is saved and not opened, but for pictures made of points; nothing guesses another type or runs a part of it.
    init(_ file: OpenAttachment) {
        let type = file.attachment.mediaType
        var headers = HTTPFields()
        headers[.cacheControl] = "no-store"
        headers[.contentType] = type.rawValue
        headers[.contentDisposition] =
            ContentDisposition(isShown: type.isPicture, name: file.attachment.name.words ?? "file").text
        headers[.xContentTypeOptions] = "nosniff"
        headers[.contentSecurityPolicy] = "default-src 'none'; sandbox; frame-ancestors 'none'"
        // A page of its own opener would not be shown in a sandbox at all (HTML, 7.4.2.2).
        headers[.openerPolicy] = "unsafe-none"
        self.init(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}

extension HTTPField.Name {
    fileprivate static let openerPolicy = fixed("Cross-Origin-Opener-Policy")
}
