import Care
import CareDesk

/// Reads a form with files while it comes (RFC 7578), within bounds: no more of it is ever held than a form may have.
///
/// By hand, for there is no package for it here (docs/decisions/0045). It knows no nesting and no encodings, which the standard forbids (4.3, 4.7): a
/// part is a field or a file, and its bytes are its bytes.
struct MultipartReader {
    /// Bytes of all files of one form, and how long and how many the heads of parts may be.
    static let limit = 30_000_000
    private static let most = (head: 4_096, parts: 200)

    private enum State {
        /// Before the first part, or behind the last; what stands there says nothing.
        case outside
        /// Behind a delimiter: another part, or the end.
        case between
        case head
        case field(name: String)
        /// `isKept` is false for a file that nobody chose, or that is refused: its bytes are passed over.
        case file(name: String, isKept: Bool)
    }

    /// Whether files are taken, asked with what stands before each: a form without the secret of the session is refused before a byte of a file is read.
    private let takesFiles: (Form) throws -> Bool
    private let delimiter: [UInt8]
    private var state = State.outside
    /// What has come and is not used up; the line's end before the first delimiter is thought of.
    private var waiting: [UInt8] = [0x0D, 0x0A]
    private var content: [UInt8] = []
    private var pairs: [(String, String)] = []
    private var files: [AttachmentFile] = []
    private var fieldBytes = 0
    private var allBytes = 0
    private var parts = 0
    private var isOver = false
    /// Why one of the files is not taken; the others and the fields are.
    private var fault: Refusal?

    init(_ boundary: MultipartBoundary, takesFiles: @escaping (Form) throws -> Bool) {
        delimiter = boundary.delimiter
        self.takesFiles = takesFiles
    }

    /// What was read.
    ///
    /// - Throws: `Refusal` `malformed-form` when the form broke off.
    func form() throws(Refusal) -> Form {
        guard isOver else { throw .malformedForm }
        var form = Form(pairs)
        form.files = files
        form.fault = fault
        return form
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `Refusal` `malformed-form`, `body-too-large`, or what the question throws whether files are taken.
    mutating func take(_ bytes: some Sequence<UInt8>) throws {
        let before = waiting.count
        waiting += bytes
        allBytes += waiting.count - before
        if allBytes > Self.limit { throw Refusal.bodyTooLarge(Self.limit) }
        var place = 0
        while try step(&place) {}
        waiting.removeFirst(place)
    }

    /// Uses up what it can from a place on; false when more must come.
    private mutating func step(_ place: inout Int) throws -> Bool {
        switch state {
        case .outside, .field, .file:
            let found = find(delimiter, from: place)
            let end = found ?? max(place, waiting.count - delimiter.count + 1)
            try takeContent(waiting[place..<end])
            place = found.map { $0 + delimiter.count } ?? end
            if found == nil { return false }
            try endPart()
            state = .between
        case .between:
            guard waiting.count >= place + 2 else { return false }
            let next = waiting[place..<place + 2]
            place += 2
            if next.elementsEqual("--".utf8) {
                (isOver, state) = (true, .outside)
            } else if next.elementsEqual("\r\n".utf8) {
                parts += 1
                guard parts <= Self.most.parts, !isOver else { throw Refusal.malformedForm }
                state = .head
            } else {
                throw Refusal.malformedForm
            }
        case .head:
            guard let end = find(Array("\r\n\r\n".utf8), from: place) else {
                guard waiting.count - place <= Self.most.head else { throw Refusal.malformedForm }
                return false
            }
            guard end - place <= Self.most.head else { throw Refusal.malformedForm }
            try beginPart(MultipartHead(waiting[place..<end]))
            place = end + 4
        }
        return true
    }

    private mutating func beginPart(_ head: MultipartHead) throws {
        content = []
        guard let name = head.file else { return state = .field(name: head.name) }
        // A file field in which nothing was chosen is sent without a name.
        let isTaken = try !name.isEmpty && takesFiles(Form(pairs))
        let isRoom = files.count < AttachmentLimits.perMessage
        if isTaken, !isRoom { fault = fault ?? .tooManyOnMessage }
        state = .file(name: name, isKept: isTaken && isRoom)
    }

    private mutating func takeContent(_ bytes: ArraySlice<UInt8>) throws {
        switch state {
        case .field:
            fieldBytes += bytes.count
            if fieldBytes > Form.limit { throw Refusal.bodyTooLarge(Form.limit) }
            content += bytes
        case .file(let name, isKept: true):
            if content.count + bytes.count <= AttachmentLimits.size { return content += bytes }
            fault = fault ?? .attachmentTooLarge
            (content, state) = ([], .file(name: name, isKept: false))
        case .outside, .between, .head, .file: return
        }
    }

    private mutating func endPart() throws {
        switch state {
        case .field(let name):
            pairs.append((name, String(decoding: content, as: UTF8.self).replacing("\r\n", with: "\n")))
        case .file(let name, isKept: true): files.append(AttachmentFile(name: name, bytes: content))
        case .outside, .between, .head, .file: break
        }
        content = []
    }

    private func find(_ mark: [UInt8], from place: Int) -> Int? {
        var start = place
        while start + mark.count <= waiting.count {
            guard let first = waiting[start...(waiting.count - mark.count)].firstIndex(of: mark[0]) else { return nil }
            if waiting[first..<first + mark.count].elementsEqual(mark) { return first }
            start = first + 1
        }
        return nil
    }
}
