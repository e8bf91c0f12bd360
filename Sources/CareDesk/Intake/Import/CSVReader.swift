/// Reads comma-separated records by RFC 4180, one at a time.
///
/// It is our own because the readers that may be had take whole files into memory. Records end with LF or CRLF; quoted
/// fields may hold both, and double quotes stand for one. A quote inside an unquoted field is an ordinary character, as
/// spreadsheets read it.
struct CSVReader {
    struct Record {
        /// The line on which the record begins.
        let line: Int
        let fields: [[UInt8]]
        let fault: Fault?
    }

    /// Why a record cannot be used.
    enum Fault: Equatable {
        case tooLong, tooManyFields, openQuote, wordsAfterQuote
    }

    static let mostFields = 200

    private(set) var reader: ByteReader
    private let delimiter: UInt8
    private var line = 1

    init(_ reader: ByteReader, delimiter: UInt8 = UInt8(ascii: ",")) {
        self.reader = reader
        self.delimiter = delimiter
    }

    /// The next record that is not a blank line; nil at the end.
    mutating func next() throws -> Record? {
        while try reader.peek() != nil {
            let first = line
            var draft = Draft()
            try read(into: &draft)
            if draft.fault == .tooLong { try skipLine() }
            if draft.isBlank { continue }
            return Record(line: first, fields: draft.fields, fault: draft.fault)
        }
        return nil
    }

    /// A record while it is read.
    private struct Draft {
        var fields: [[UInt8]] = [[]]
        var size = 0
        var fault: Fault?

        var isBlank: Bool { fault == nil && fields == [[]] }

        mutating func append(_ byte: UInt8) {
            size += 1
            if size > LineReader.longest { note(.tooLong) } else { fields[fields.count - 1].append(byte) }
        }

        mutating func beginField() {
            if fields.count == CSVReader.mostFields { note(.tooManyFields) } else { fields.append([]) }
        }

        mutating func note(_ fault: Fault) { self.fault = self.fault ?? fault }
    }

    private mutating func read(into draft: inout Draft) throws {
        while draft.fault != .tooLong {
            if try reader.peek() == 0x22 {
                _ = try reader.next()
                try readQuoted(into: &draft)
            }
            if draft.fault == .tooLong { return }
            if try readPlain(into: &draft) { draft.beginField() } else { return }
        }
    }

    /// Reads up to the quote that ends the field.
    private mutating func readQuoted(into draft: inout Draft) throws {
        while let byte = try reader.next() {
            if byte == 0x22 {
                guard try reader.peek() == 0x22 else { return try demandEnd(&draft) }
                _ = try reader.next()
            }
            if byte == 0x0A { line += 1 }
            draft.append(byte)
            if draft.fault == .tooLong { return }
        }
        draft.note(.openQuote)
    }

    private mutating func demandEnd(_ draft: inout Draft) throws {
        switch try reader.peek() {
        case nil, delimiter, 0x0A, 0x0D: break
        default: draft.note(.wordsAfterQuote)
        }
    }

    /// Reads up to the delimiter (true) or the end of the record (false).
    private mutating func readPlain(into draft: inout Draft) throws -> Bool {
        while let byte = try reader.next() {
            if byte == delimiter { return true }
            if byte == 0x0A {
                line += 1
                return false
            }
            if byte == 0x0D, try reader.peek().map({ $0 == 0x0A }) ?? true { continue }
            draft.append(byte)
            if draft.fault == .tooLong { return false }
        }
        return false
    }

    /// Goes on with the next line after a record that has no end in sight, so that one open quote costs no more than that.
    private mutating func skipLine() throws {
        while let byte = try reader.next(), byte != 0x0A {}
        line += 1
    }
}
