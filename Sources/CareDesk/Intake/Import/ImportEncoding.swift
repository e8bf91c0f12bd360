import Foundation

/// How the letters of a file are written; Chinese systems of some age still write GB 18030.
package enum ImportEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case gb18030

    /// Whether this system can read it; outside Apple's it depends on how Foundation was built.
    package var isReadable: Bool {
        self == .utf8 || Self.text([0xB9, 0xCA], .init(rawValue: Self.gb18030Code)) == "故"
    }

    /// The text; nil when the bytes are no text in this encoding.
    func text(_ bytes: [UInt8]) -> String? {
        switch self {
        case .utf8: String(validating: bytes, as: UTF8.self)
        case .gb18030:
            bytes.allSatisfy { $0 < 0x80 }
                ? String(decoding: bytes, as: UTF8.self) : Self.text(bytes, .init(rawValue: Self.gb18030Code))
        }
    }

    /// `kCFStringEncodingGB_18030_2000`, as Foundation numbers encodings that it has no name for.
    private static let gb18030Code: UInt = 0x8000_0632

    private static func text(_ bytes: [UInt8], _ encoding: String.Encoding) -> String? {
        String(data: Data(bytes), encoding: encoding)
    }
}
