/// What a file is by its own bytes; what its sender calls it decides nothing but whether a text is a table.
extension MediaType {
    /// Finds the kind that the bytes show.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - name: What it is called, already cleaned.
    /// - Throws: `Refusal` `media-type-refused` for everything that is not on the list, `archive-refused` for an archive that means harm.
    package init(sniffing bytes: [UInt8], named name: String) throws(Refusal) {
        if let found = Self.magic(bytes) {
            self = found
        } else if bytes.starts(with: [0x50, 0x4B]) {
            self = try ZipOutline(bytes).document
        } else if PlainWords.fill(bytes) {
            self = name.lowercased().hasSuffix(".csv") ? .csv : .text
        } else {
            throw .mediaTypeRefused
        }
    }

    private static func magic(_ bytes: [UInt8]) -> MediaType? {
        func has(_ text: String, at place: Int = 0) -> Bool {
            bytes.count >= place + text.utf8.count && bytes[place...].starts(with: text.utf8)
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if has("GIF87a") || has("GIF89a") { return .gif }
        if has("RIFF"), has("WEBP", at: 8) { return .webp }
        if has("RIFF"), has("WAVE", at: 8) { return .wav }
        if has("%PDF-") { return .pdf }
        if has("OggS") { return .ogg }
        return has("ID3") || isFrame(bytes) ? .mp3 : nil
    }

    /// Whether it begins with the head of a frame of MPEG audio, layer III (ISO/IEC 11172-3, 2.4.1.3).
    private static func isFrame(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] & 0xE0 == 0xE0 else { return false }
        let (version, layer) = (bytes[1] >> 3 & 3, bytes[1] >> 1 & 3)
        let (rate, frequency) = (bytes[2] >> 4, bytes[2] >> 2 & 3)
        return version != 1 && layer == 1 && rate != 0 && rate != 15 && frequency != 3
    }
}

extension Refusal {
    package static let mediaTypeRefused = Refusal(
        .invalid,
        "media-type-refused",
        Text(
            zh: "只能附上图片（PNG、JPEG、GIF、WebP）、PDF、纯文本、CSV、录音（WAV、MP3、OGG）、DOCX 和 XLSX；文件内容不属于其中任何一种",
            en:
                "Only pictures (PNG, JPEG, GIF, WebP), PDF, plain text, CSV, recordings (WAV, MP3, OGG), DOCX and XLSX are attached; what this file holds is none of them"
        ),
        clause: ClauseNumber(3, 2)
    )
}
