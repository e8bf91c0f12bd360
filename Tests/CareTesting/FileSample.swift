/// The beginnings of files, each as short as it may be, and archives that are put together by hand.
package enum FileSample {
    package static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + "IHDR".utf8
    package static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + "JFIF".utf8
    package static let gif = Array("GIF89a".utf8) + [1, 0, 1, 0, 0]
    package static let webp = Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBPVP8 ".utf8)
    package static let pdf = Array("%PDF-1.7\n".utf8)
    package static let wav = Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WAVEfmt ".utf8)
    package static let mp3 = Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, 0]
    package static let frame: [UInt8] = [0xFF, 0xFB, 0x90, 0x64, 0, 0]
    package static let ogg = Array("OggS".utf8) + [0, 2]
    package static let text = Array("光猫红灯一直亮\n".utf8)
    package static let table = Array("号码,时间\n1,2\n".utf8)
    /// `光猫` as GB 18030 has it.
    package static let chinese: [UInt8] = [0xB9, 0xE2, 0xC3, 0xA8, 0x0A]
    package static let docx = archive(["[Content_Types].xml", "word/document.xml"])
    package static let xlsx = archive(["[Content_Types].xml", "xl/workbook.xml"])

    /// An archive of stored entries that hold one byte each.
    ///
    /// - Parameters:
    ///   - names: Its entries.
    ///   - unpacked: How many bytes each says that it unpacks to.
    ///   - flags: The flags of each entry.
    ///   - remark: What stands behind it as its remark.
    /// - Returns: The bytes of the archive.
    package static func archive(
        _ names: [String],
        unpacked: UInt32 = 1,
        flags: UInt16 = 0,
        remark: String = ""
    ) -> [UInt8] {
        var (bytes, list): ([UInt8], [UInt8]) = ([], [])
        for name in names {
            let place = UInt32(bytes.count)
            let common = two(20) + two(flags) + two(0) + four(0) + four(0) + four(1) + four(unpacked)
            bytes += [0x50, 0x4B, 3, 4] + common + two(UInt16(name.utf8.count)) + two(0) + name.utf8 + [0x78]
            list += [0x50, 0x4B, 1, 2] + two(20) + common + two(UInt16(name.utf8.count)) + two(0) + two(0) + two(0)
            list += two(0) + four(0) + four(place) + name.utf8
        }
        let (start, count) = (UInt32(bytes.count), UInt16(names.count))
        bytes += list + [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(count) + two(count) + four(UInt32(list.count))
        return bytes + four(start) + two(UInt16(remark.utf8.count)) + remark.utf8
    }

    private static func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }

    private static func four(_ number: UInt32) -> [UInt8] {
        two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16))
    }
}
