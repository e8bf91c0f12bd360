import Care
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An exported file: no browser opens it as a page, and nobody keeps it on the way.
    ///
    /// It is named by its number, which the desk gave; a name that somebody typed never stands in a header.
    init(exported content: [UInt8], as form: ExportForm, number: String) {
        var headers = HTTPFields()
        headers[.cacheControl] = "no-store"
        headers[.contentType] = form == .csv ? "text/csv; charset=utf-8" : "application/jsonl"
        let suffix = form == .csv ? "csv" : "jsonl"
        headers[.contentDisposition] = "attachment; filename=\"\(number).\(suffix)\""
        self.init(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: content)))
    }
}
