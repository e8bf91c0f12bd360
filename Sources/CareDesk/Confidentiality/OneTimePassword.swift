import Care
import Crypto
import Foundation

/// Codes that change every thirty seconds (RFC 6238 over RFC 4226), as every authenticator application makes them (docs/decisions/0020).
package enum OneTimePassword {
    /// The secret's length: that of the hash (RFC 4226 section 4).
    static let secretLength = 20
    private static let period: Int64 = 30_000

    package static func step(at moment: Moment) -> Int64 { moment.milliseconds / period }

    /// The code of one step.
    package static func code(_ secret: [UInt8], step: Int64, digits: Int = 6) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> Int64(56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0f)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
        let power = (0..<digits).reduce(UInt64(1)) { value, _ in value * 10 }
        let text = String(UInt64(number) % power)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code this is: the one of the moment, the one before and the one after, for clocks that differ (RFC 6238 section 5.2).
    package static func step(of code: String, under secret: [UInt8], at moment: Moment) -> Int64? {
        let now = step(at: moment)
        return [now, now - 1, now + 1].first { candidate in
            zip(Self.code(secret, step: candidate).utf8, code.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
                && code.utf8.count == 6
        }
    }

    /// What an authenticator application reads, as a link or from a square code.
    package static func address(_ secret: [UInt8], of name: String) -> String {
        "otpauth://totp/Switchboard:\(name)?secret=\(base32(secret))&issuer=Switchboard&algorithm=SHA1&digits=6&period=30"
    }

    /// RFC 4648 section 6, without padding.
    package static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (text, value, bits) = ("", 0, 0)
        for byte in bytes {
            value = value << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[value >> bits & 31])
            }
            value &= (1 << bits) - 1
        }
        if bits > 0 { text.append(letters[value << (5 - bits) & 31]) }
        return text
    }
}
