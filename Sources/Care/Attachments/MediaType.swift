/// What kinds of file may be attached; a closed list, and none of it is run by a browser.
package enum MediaType: String, CaseIterable, Sendable {
    case png = "image/png"
    case jpeg = "image/jpeg"
    case gif = "image/gif"
    case webp = "image/webp"
    case pdf = "application/pdf"
    case text = "text/plain"
    case csv = "text/csv"
    case wav = "audio/wav"
    case mp3 = "audio/mpeg"
    case ogg = "audio/ogg"
    case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// How names of such files may end; the first is put behind a name that ends otherwise.
    package var endings: [String] {
        switch self {
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .gif: ["gif"]
        case .webp: ["webp"]
        case .pdf: ["pdf"]
        case .text: ["txt", "log"]
        case .csv: ["csv"]
        case .wav: ["wav"]
        case .mp3: ["mp3"]
        case .ogg: ["ogg", "oga", "opus"]
        case .docx: ["docx"]
        case .xlsx: ["xlsx"]
        }
    }

    /// A picture made of points, which a browser shows without running anything.
    package var isPicture: Bool {
        switch self {
        case .png, .jpeg, .gif, .webp: true
        default: false
        }
    }

    package var name: Text {
        switch self {
        case .png, .jpeg, .gif, .webp: Text(zh: "图片", en: "Picture")
        case .pdf: Text(zh: "PDF 文档", en: "PDF document")
        case .text: Text(zh: "文本", en: "Text")
        case .csv, .xlsx: Text(zh: "表格", en: "Spreadsheet")
        case .wav, .mp3, .ogg: Text(zh: "录音", en: "Recording")
        case .docx: Text(zh: "文档", en: "Document")
        }
    }
}
