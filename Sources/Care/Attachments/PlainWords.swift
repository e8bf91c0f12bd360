/// Whether bytes are words and nothing else: UTF-8 or GB 18030, without control characters, and no page, picture or program in disguise.
enum PlainWords {
    /// As far as browsers look when they guess what something is (WHATWG MIME Sniffing, 5.2).
    private static let head = 1_445
    /// What makes a text a page, a picture or a program.
    private static let marks = [
        "<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg", "<?xml", "<?php", "<%", "<object",
        "<style", "<title", "<img",
    ]

    static func fill(_ bytes: [UInt8]) -> Bool {
        guard !bytes.contains(where: isControl), !bytes.starts(with: "#!".utf8), !bytes.starts(with: "%!".utf8) else {
            return false
        }
        let start = String(decoding: bytes.prefix(head), as: UTF8.self).lowercased()
        if marks.contains(where: start.contains) { return false }
        return String(validating: bytes, as: UTF8.self) != nil || isChinese(bytes)
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D)
    }

    /// Whether every byte has its place in a character of one, two or four bytes (GB 18030-2022, 5).
    private static func isChinese(_ bytes: [UInt8]) -> Bool {
        var place = 0
        while place < bytes.count {
            let first = bytes[place]
            if first < 0x80 {
                place += 1
                continue
            }
            guard (0x81...0xFE).contains(first), place + 1 < bytes.count else { return false }
            switch bytes[place + 1] {
            case 0x40...0x7E, 0x80...0xFE: place += 2
            case 0x30...0x39:
                guard place + 3 < bytes.count, (0x81...0xFE).contains(bytes[place + 2]),
                    (0x30...0x39).contains(bytes[place + 3])
                else { return false }
                place += 4
            default: return false
            }
        }
        return true
    }
}
