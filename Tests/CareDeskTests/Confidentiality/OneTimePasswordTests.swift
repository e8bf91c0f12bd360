import Care
import CareTesting
import Testing

@testable import CareDesk

@Suite(.clause("7.3"))
struct OneTimePasswordTests {
    private static let secret = Array("12345678901234567890".utf8)

    @Test(
        arguments: [
            (Int64(59), "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"),
            (1_234_567_890, "89005924"), (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ]
    )
    func `the codes of RFC 6238 appendix B come out`(seconds: Int64, code: String) {
        let step = OneTimePassword.step(at: Moment(milliseconds: seconds * 1_000))

        #expect(OneTimePassword.code(Self.secret, step: step, digits: 8) == code)
    }

    @Test(arguments: [(Int64(-60), false), (-30, true), (0, true), (30, true), (60, false)])
    func `a clock may differ by half a minute`(seconds: Int64, works: Bool) {
        let step = OneTimePassword.step(at: .noon + .seconds(seconds))
        let code = OneTimePassword.code(Self.secret, step: step)

        #expect(OneTimePassword.step(of: code, under: Self.secret, at: .noon) == (works ? step : nil))
    }

    @Test(arguments: ["", "12345", "1234567", "abcdef", "１２３４５６"])
    func `what is no code is nobody's`(code: String) {
        #expect(OneTimePassword.step(of: code, under: Self.secret, at: .noon) == nil)
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI"),
    ])
    func `the letters of RFC 4648 come out, without padding`(words: String, letters: String) {
        #expect(OneTimePassword.base32(Array(words.utf8)) == letters)
    }
}
