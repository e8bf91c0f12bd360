import Care
import CareTesting
import Foundation
import Testing

@Suite(.clause("1.3"))
struct LimitTests {
    @Test(arguments: ["30s", "10min", "2h", "15d", "5wd", "8wh", "6mo", "3y", "1s", "100000y"])
    func `a limit is printed as it was written`(text: String) throws {
        #expect(try Limit(text).description == text)
    }

    @Test func `a space before the unit is read and not printed`() throws {
        #expect(try Limit("10 min").description == "10min")
    }

    @Test(arguments: [
        ("", Limit.Fault.Part.form), ("min", .form), ("-5d", .form), ("+5d", .form), ("１０min", .form),
        ("10", .unit), ("10m", .unit), ("1.5h", .unit), ("10MIN", .unit), ("10  min", .unit), ("10min ", .unit),
        ("0d", .amount), ("100001s", .amount), ("99999999999999999999s", .amount),
    ])
    func `what is no limit is refused with the part that is wrong`(text: String, part: Limit.Fault.Part) {
        let fault = #expect(throws: Limit.Fault.self) { try Limit(text) }

        #expect(fault?.part == part)
        #expect(fault?.message.en.contains("“\(text)”") == true)
    }

    @Test func `a limit is kept as its text`() throws {
        let encoded = try JSONEncoder().encode([Limit("5wd")])

        #expect(String(decoding: encoded, as: UTF8.self) == #"["5wd"]"#)
        #expect(try JSONDecoder().decode([Limit].self, from: encoded) == [Limit("5wd")])
    }

    @Test func `only working hours are eaten by working time alone`() throws {
        let working = try Limit.Unit.allCases.filter { try Limit(1, $0).basis == .working }

        #expect(working == [.workingHours])
    }
}
