import Care
import HTTPTypes

/// What parts a form that carries files, as the head of the request names it (RFC 2046, 5.1.1).
struct MultipartBoundary: Sendable {
    /// What stands before every part, with the line's end that belongs to it.
    let delimiter: [UInt8]

    /// Nil for every other kind of body.
    ///
    /// - Throws: `Refusal` `malformed-form` when it names none, or one that none may be.
    init?(_ headers: HTTPFields) throws(Refusal) {
        guard let type = headers[.contentType], type.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let parameters = type.split(separator: ";").dropFirst().map { $0.drop { $0 == " " } }
        guard let parameter = parameters.first(where: { $0.lowercased().hasPrefix("boundary=") }) else {
            throw .malformedForm
        }
        let word = parameter.dropFirst("boundary=".count).filter { $0 != "\"" }
        let isKnown = { (letter: Character) in
            letter.isASCII && (letter.isLetter || letter.isNumber || "'()+_,-./:=?".contains(letter))
        }
        guard (1...70).contains(word.count), word.allSatisfy(isKnown) else { throw .malformedForm }
        delimiter = Array("\r\n--\(word)".utf8)
    }
}
