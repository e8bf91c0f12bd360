/// What an archive says of itself at its end (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16); nothing in it is ever unpacked.
///
/// So no bomb goes off here. One that says how large it would grow, whose parts overlap, or whose names lead out of their folder is refused for
/// the sake of whoever opens it; one that lies stays the few bytes that it is.
struct ZipOutline {
    private var names: Set<String> = []
    private var packed = 0
    private var unpacked = 0

    /// Reads the list of entries.
    ///
    /// - Throws: `Refusal` `archive-refused`.
    init(_ bytes: [UInt8]) throws(Refusal) {
        guard let end = Self.end(of: bytes), Self.number(bytes, end + 8, 2) == Self.number(bytes, end + 10, 2) else {
            throw .archiveRefused
        }
        let (count, length) = (Self.number(bytes, end + 10, 2), Self.number(bytes, end + 12, 4))
        var place = Self.number(bytes, end + 16, 4)
        guard (1...AttachmentLimits.entries).contains(count), place + length == end else { throw .archiveRefused }
        for _ in 0..<count { place = try take(bytes, at: place, before: end) }
        guard place == end, packed <= bytes.count, unpacked <= AttachmentLimits.unpacked else { throw .archiveRefused }
    }

    /// The kind of document that the archive is.
    ///
    /// - Throws: `Refusal` `media-type-refused` for an archive that is no document, or one with a program in it.
    var document: MediaType {
        get throws(Refusal) {
            guard names.contains("[content_types].xml"),
                !names.contains(where: { $0.hasSuffix(".bin") && $0.contains("vba") })
            else { throw .mediaTypeRefused }
            switch (names.contains("word/document.xml"), names.contains("xl/workbook.xml")) {
            case (true, false): return .docx
            case (false, true): return .xlsx
            default: throw .mediaTypeRefused
            }
        }
    }

    /// Takes one entry of the list and answers where the next begins.
    private mutating func take(_ bytes: [UInt8], at place: Int, before end: Int) throws(Refusal) -> Int {
        guard place + 46 <= end, bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 0x01, 0x02]) else {
            throw .archiveRefused
        }
        let length = Self.number(bytes, place + 28, 2)
        let next = place + 46 + length + Self.number(bytes, place + 30, 2) + Self.number(bytes, place + 32, 2)
        let isSealed = Self.number(bytes, place + 8, 2) & 1 == 1
        guard next <= end, !isSealed else { throw .archiveRefused }
        let name = String(decoding: bytes[place + 46..<place + 46 + length], as: UTF8.self).lowercased()
        guard !name.contains("\\"), !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw .archiveRefused
        }
        packed += Self.number(bytes, place + 20, 4)
        unpacked += Self.number(bytes, place + 24, 4)
        names.insert(name)
        return next
    }

    /// Where the record stands with which an archive ends; behind it there is nothing but its own remark.
    private static func end(of bytes: [UInt8]) -> Int? {
        var place = bytes.count - 22
        let first = max(0, place - 65_535)
        while place >= first {
            if bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 0x05, 0x06]),
                place + 22 + number(bytes, place + 20, 2) == bytes.count
            {
                return place
            }
            place -= 1
        }
        return nil
    }

    /// A number of two or four bytes, the lowest first.
    private static func number(_ bytes: [UInt8], _ place: Int, _ width: Int) -> Int {
        (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}

extension Refusal {
    package static let archiveRefused = Refusal(
        .invalid,
        "archive-refused",
        Text(
            zh: "文档的压缩结构损坏、加密、过大，或文件名指向目录之外",
            en: "The document is damaged, locked, unpacks to too much, or names files outside of its folder"
        ),
        clause: ClauseNumber(3, 2)
    )
}
