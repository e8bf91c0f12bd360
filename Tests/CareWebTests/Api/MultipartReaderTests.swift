import Care
import CareDesk
import CareTesting
import Foundation
import HTTPTypes
import Testing

@testable import CareWeb

@Suite(.clause("7.3"))
struct MultipartReaderTests {
    private static let type = "multipart/form-data; boundary=----X7"

    /// A form as a browser writes it: fields, then files.
    static func form(_ fields: [(String, String)], _ files: [(name: String, bytes: [UInt8])] = []) -> [UInt8] {
        let written = fields.map { name, value in
            Array("------X7\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        let carried = files.map { name, bytes in
            let head = "Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\nContent-Type: x/y"
            return Array("------X7\r\n\(head)\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
        }
        return (written + carried).flatMap(\.self) + Array("------X7--\r\n".utf8)
    }

    private static func read(
        _ bytes: [UInt8],
        by piece: Int = .max,
        takes: @escaping (Form) throws -> Bool = { _ in true }
    ) throws -> Form {
        let boundary = try #require(try MultipartBoundary([.contentType: type]))
        var reader = MultipartReader(boundary, takesFiles: takes)
        var place = 0
        while place < bytes.count {
            let end = min(bytes.count, place + min(piece, bytes.count))
            try reader.take(bytes[place..<end])
            place = end
        }
        return try reader.form()
    }

    private static func code(_ act: () throws -> Void) -> String? {
        do {
            try act()
            return nil
        } catch { return (error as? Refusal)?.code ?? "\(error)" }
    }

    @Test func `a form is the same however it is cut up on the way`() throws {
        let tricky = FileSample.png + Array("\r\n--\r\n------X\r\n------X8--\r\n\r".utf8)
        let sent = Self.form(
            [("_csrf", "s"), ("text", "第一行\r\n第二行"), ("attachment", "a"), ("attachment", "b")],
            [("光猫.png", tricky), ("", []), ("b.txt", [])]
        )
        for piece in [1, 2, 3, 7, 64, .max] {
            let form = try Self.read(sent, by: piece)

            #expect(form["text"] == "第一行\n第二行" && form.chosen("attachment") == ["a", "b"])
            #expect(form.files.map(\.name) == ["光猫.png", "b.txt"])
            #expect(form.files.map(\.bytes) == [tricky, []] && form.fault == nil)
        }
    }

    @Test(arguments: [
        (#"a%22b.png"#, "a\"b.png"), (#"a\"b.png"#, "a\"b.png"), (#"C:\x\a.png"#, #"C:\x\a.png"#),
        (#"a%0D%0AX: 1.png"#, "a\r\nX: 1.png"), (#"100%.png"#, "100%.png"),
    ])
    func `a name is read as browsers and other programs write it`(written: String, name: String) throws {
        #expect(try Self.read(Self.form([], [(written, [1])])).files.map(\.name) == [name])
    }

    @Test func `no byte of a file is taken before what stands in front of it is right`() throws {
        let sent = Self.form([("_csrf", "wrong")], [("a.png", [UInt8](repeating: 7, count: 1_000))])
        let until = try #require(String(decoding: sent, as: UTF8.self).range(of: "x/y\r\n\r\n"))
        let head = String(decoding: sent, as: UTF8.self)[..<until.upperBound].utf8.count

        let early = Self.code {
            _ = try Self.read(Array(sent.prefix(head)), by: 1) { form in
                if form["_csrf"] != "right" { throw Refusal.formExpired }
                return true
            }
        }
        let passed = try Self.read(sent) { _ in false }

        #expect(early == "csrf")
        #expect(passed.files.isEmpty && passed["_csrf"] == "wrong")
    }

    @Test func `a file too large or too many is passed over, and the words beside it are not lost`() throws {
        let large = [UInt8](repeating: 7, count: AttachmentLimits.size + 1)
        let many = (0...AttachmentLimits.perMessage).map { (name: "\($0)", bytes: [UInt8(1)]) }

        let one = try Self.read(Self.form([("text", "您好")], [("a", large), ("b", [1])]))
        let most = try Self.read(Self.form([("text", "您好")], many))

        #expect(one.fault?.code == "attachment-too-large" && one.files.map(\.name) == ["b"] && one["text"] == "您好")
        #expect(most.fault?.code == "too-many-attachments" && most.files.count == AttachmentLimits.perMessage)
    }

    @Test func `a form without end is given up, not kept`() throws {
        let head = Array(Self.form([], [("a", [])]).dropLast("\r\n------X7--\r\n".utf8.count))
        let boundary = try #require(try MultipartBoundary([.contentType: Self.type]))
        var reader = MultipartReader(boundary, takesFiles: { _ in true })
        try reader.take(head)
        var taken = 0
        let code = Self.code {
            while taken < 2 * MultipartReader.limit {
                try reader.take([UInt8](repeating: 7, count: 1_000_000))
                taken += 1_000_000
            }
        }

        #expect(code == "body-too-large" && taken <= MultipartReader.limit)
        let words = String(repeating: "a", count: Form.limit + 1)
        #expect(Self.code { _ = try Self.read(Self.form([("text", words)])) } == "body-too-large")
    }

    @Test func `what is no form is refused, wherever it breaks`() throws {
        let whole = Self.form([("text", "您好")], [("a.png", FileSample.png)])
        for end in 0..<(whole.count - 2) {
            #expect(Self.code { _ = try Self.read(Array(whole.prefix(end))) } == "malformed-form", "\(end)")
        }
        let long = String(repeating: "h", count: 5_000)
        for bad in [
            "", "text=1", "------X7\r\n\r\n1\r\n------X7--",
            "------X7\r\nContent-Disposition: form-data\r\n\r\n1\r\n------X7--",
            "------X7\r\nX: \(long)\r\n\r\n1", "------X7!!", "------X7--\r\n------X7\r\n",
            "------X7\r\nContent-Disposition: form-data; xname=\"a\"\r\n\r\n1\r\n------X7--",
            "------X7\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n------X7--",
            String(repeating: "------X7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n", count: 201)
                + "------X7--",
        ] {
            #expect(Self.code { _ = try Self.read(Array(bad.utf8)) } == "malformed-form", "\(bad.prefix(60))")
        }
    }

    @Test func `whatever comes at random is a form or a refusal`() throws {
        var chance = SplitMix64(seed: 45)
        let whole = Self.form([("text", "您好")], [("a.png", FileSample.png)])
        for _ in 0..<3_000 {
            var bytes = whole
            for _ in 0...Int(chance.next() % 4) {
                let place = Int(chance.next() % UInt64(bytes.count))
                if chance.next() % 2 == 0 {
                    bytes[place] = UInt8(truncatingIfNeeded: chance.next())
                } else {
                    bytes.remove(at: place)
                }
            }
            let code = Self.code { _ = try Self.read(bytes, by: 1 + Int(chance.next() % 50)) }
            #expect(code == nil || ["malformed-form", "body-too-large"].contains(code ?? ""), "\(code ?? "")")
        }
    }

    @Test(arguments: [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=a{b",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
    ])
    func `a form that does not say what parts it is refused`(type: String) {
        #expect(Self.code { _ = try MultipartBoundary([.contentType: type]) } == "malformed-form")
    }

    @Test func `every other body is no such form`() throws {
        for type in ["application/x-www-form-urlencoded", "multipart/mixed; boundary=a", "text/plain"] {
            #expect(try MultipartBoundary([.contentType: type])?.delimiter == nil)
        }
        let quoted = try MultipartBoundary([.contentType: "Multipart/Form-Data; charset=utf-8; boundary=\"ab\""])
        #expect(quoted?.delimiter == Array("\r\n--ab".utf8))
    }
}
