import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

@testable import CareWeb

struct WireTests {
    @Test(arguments: [
        "2026-11-23T12:00:00+08:00", "2026-11-23T12:00:00.5+08:00", "1969-12-31T23:59:59.999+08:00",
        "2026-02-28T23:30:00+08:00",
    ])
    func `a moment is written as it is read`(text: String) throws {
        let moment = try #require(Moment(rfc3339: text))

        let written = TimeStamp(zone: .china)(moment)

        #expect(Moment(rfc3339: written) == moment)
        #expect(written.hasSuffix("+08:00"))
    }

    @Test(arguments: [
        ("2026-11-23T04:00:00Z", 0), ("2026-11-23T04:00:00.001Z", 1), ("2026-11-22T20:00:00-08:00", 0),
    ])
    func `a moment is read with its offset`(text: String, after: Int64) {
        #expect(Moment(rfc3339: text).map { $0 - .noon } == Span(milliseconds: after))
    }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T12:00:00", "2026-13-23T12:00:00Z", "2026-11-31T12:00:00Z", "2026-11-23T24:00:00Z",
        "2026-11-23T12:00:00.Z", "2026-11-23T12:00:00+0800", "２026-11-23T12:00:00Z",
    ])
    func `what names no moment is not read as one`(text: String) {
        #expect(Moment(rfc3339: text) == nil)
    }

    @Test(arguments: [
        "1 2", "01", "1.", ".5", "+1", "1e", "\"a", "\"\\x\"", "\"\\ud800\"", "{\"a\"}", "{\"a\":1,}", "[1,]", "nul",
        "",
        "{'a':1}", "NaN", "1e999", String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(throws: JSONReader.Fault.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func `what is wrong with a text is told in both languages, with its place`() {
        let fault = JSONReader.Fault(at: 1, what: Text(zh: "缺少成员名", en: "a member's name is missing"))

        #expect(throws: fault) { try JSONReader.read(Array("{".utf8)) }
    }

    @Test(arguments: [
        ("-0", JSONValue.integer(0)), ("12.5e1", .number(125)), (#""\u4e2d\ud83d\ude00\n""#, .text("中😀\n")),
        ("[true,null]", .list([.bool(true), .null])), (" {\"a\" : {} } ", .object(["a": .object([:])])),
    ])
    func `JSON is read as it stands`(text: String, value: JSONValue) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == value)
    }

    @Test func `every character comes back as it was written`() throws {
        let text = String(String.UnicodeScalarView((0..<0x300).compactMap(Unicode.Scalar.init))) + "中😀\u{2028}"
        var json = JSONText()

        json.string(text)

        #expect(try JSONReader.read(Array(json.text.utf8)) == .text(text))
    }
}
