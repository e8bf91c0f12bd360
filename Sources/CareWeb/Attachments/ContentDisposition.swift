/// How a browser is told to treat a file, and what to call it (RFC 6266).
///
/// Whatever the name holds, the header holds letters of ASCII alone: the whole name goes percent-encoded (RFC 8187), and in plain letters what is left of it.
struct ContentDisposition {
    /// Whether it may be shown where it is opened, instead of being saved.
    let isShown: Bool
    let name: String

    var text: String {
        "\(isShown ? "inline" : "attachment"); filename=\"\(plain)\"; filename*=UTF-8''\(encoded)"
    }

    /// Letters, digits and a few signs; whatever else it is becomes one underscore.
    private var plain: String {
        String(name.unicodeScalars.map { Self.isPlain($0) || $0 == " " ? Character($0) : "_" })
    }

    private var encoded: String {
        name.utf8.map { byte in
            Self.isPlain(UnicodeScalar(byte))
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    private static func isPlain(_ scalar: UnicodeScalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: false
        }
    }
}
