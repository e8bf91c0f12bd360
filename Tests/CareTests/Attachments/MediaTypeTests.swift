import CareTesting
import Testing

@testable import Care

@Suite(.clause("3.2"))
struct MediaTypeTests {
    @Test(arguments: [
        (FileSample.png, MediaType.png), (FileSample.jpeg, .jpeg), (FileSample.gif, .gif), (FileSample.webp, .webp),
        (FileSample.pdf, .pdf), (FileSample.wav, .wav), (FileSample.mp3, .mp3), (FileSample.frame, .mp3),
        (FileSample.ogg, .ogg), (FileSample.text, .text), (FileSample.chinese, .text), (FileSample.docx, .docx),
        (FileSample.xlsx, .xlsx),
    ])
    func `a file is what its bytes are, whatever it is called`(bytes: [UInt8], type: MediaType) throws {
        for name in ["photo.exe", "a.html", "", "photo.png"] {
            #expect(try MediaType(sniffing: bytes, named: name) == type)
        }
    }

    @Test func `a text is a table only when it is called one`() throws {
        #expect(try MediaType(sniffing: FileSample.table, named: "清单.CSV") == .csv)
        #expect(try MediaType(sniffing: FileSample.table, named: "清单.csv.txt") == .text)
        #expect(try MediaType(sniffing: FileSample.png, named: "清单.csv") == .png)
    }

    @Test(arguments: [
        Array("<!DOCTYPE html><p>hi".utf8), Array("\u{FEFF}\n  <HTML>".utf8), Array("<svg xmlns=\"x\"/>".utf8),
        Array("<?xml version=\"1.0\"?><a/>".utf8), Array("hello <script>alert(1)</script>".utf8),
        Array("#!/bin/sh\nrm -rf /\n".utf8), Array("%!PS-Adobe\n".utf8),
        [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], [0x7F] + Array("ELF".utf8) + [2, 1, 1, 0], [0xCA, 0xFE, 0xBA, 0xBE, 0, 0],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x1F, 0x8B, 8, 0], [0xFF, 0xFE, 0x41, 0x00],
        [0xFF, 0xE3, 0xF0, 0x00, 0x00], [0x41, 0x00, 0x42], [0x41, 0x1B, 0x42], [0x80, 0x41], [0xFF, 0xFF],
        [0x81, 0x30, 0x81], Array("RIFF".utf8) + [4, 0, 0, 0] + Array("AVI ".utf8),
    ])
    func `pages, pictures with scripts, programs and what nobody knows are refused`(bytes: [UInt8]) {
        let refusal = #expect(throws: Refusal.self) { try MediaType(sniffing: bytes, named: "photo.png") }
        #expect(refusal?.code == "media-type-refused")
    }

    @Test(arguments: [
        FileSample.archive(["a.txt"]), FileSample.archive(["[Content_Types].xml"]),
        FileSample.archive(["[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"]),
        FileSample.archive(["[Content_Types].xml", "word/document.xml", "xl/workbook.xml"]),
    ])
    func `an archive that is no document, or holds a program, is refused`(bytes: [UInt8]) {
        let refusal = #expect(throws: Refusal.self) { try MediaType(sniffing: bytes, named: "a.docx") }
        #expect(refusal?.code == "media-type-refused")
    }

    /// Three entries of the largest size that a list can tell are twelve gigabytes in a few hundred bytes.
    @Test func `a bomb is refused by what it says of itself, and nothing is unpacked`() throws {
        let names = ["[Content_Types].xml", "word/document.xml", "word/media/1.bin"]
        let (most, parts) = (UInt32(AttachmentLimits.unpacked), UInt32(names.count))
        for (unpacked, isTaken) in [(most / parts, true), (most / parts + 1, false), (UInt32.max, false)] {
            let bytes = FileSample.archive(names, unpacked: unpacked)
            #expect(bytes.count < 1_000)
            let type = try? MediaType(sniffing: bytes, named: "a.docx")
            #expect((type == .docx) == isTaken, "\(unpacked)")
        }
    }

    @Test func `an archive that is damaged, locked or leads out of its folder is refused`() {
        let names = ["[Content_Types].xml", "word/document.xml"]
        let whole = FileSample.archive(names)
        let bad = [
            FileSample.archive(names, flags: 1), FileSample.archive(names + ["../../etc/passwd"]),
            FileSample.archive(names + ["/etc/passwd"]), FileSample.archive(names + ["..\\x"]), FileSample.archive([]),
            whole + [0], Array(whole.dropLast()), Array(whole.prefix(30)), Array("PK".utf8),
        ]
        for bytes in bad {
            let refusal = #expect(throws: Refusal.self) { try MediaType(sniffing: bytes, named: "a.docx") }
            #expect(refusal?.code == "archive-refused")
        }
    }

    @Test func `whatever byte of an archive is changed, it is taken or refused and nothing else`() throws {
        let whole = FileSample.archive(["[Content_Types].xml", "xl/workbook.xml"], remark: "x")
        for place in whole.indices {
            for byte in [UInt8(0), 0x7F, 0xFF] {
                var changed = whole
                changed[place] = byte
                do throws(Refusal) {
                    let type = try MediaType(sniffing: changed, named: "a.xlsx")
                    #expect(type == .xlsx)
                } catch {
                    #expect(error.kind == .invalid)
                }
            }
        }
    }
}
