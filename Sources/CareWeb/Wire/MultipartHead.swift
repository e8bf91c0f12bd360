import Care
import Foundation

/// What a part of a form says of itself: the field's name, and of a file what its sender calls it (RFC 7578, 4.2).
struct MultipartHead {
    let name: String
    /// Nil for a field that is no file.
    let file: String?

    /// - Throws: `Refusal` `malformed-form` when the part has no name.
    init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        let line = lines.first { $0.lowercased().hasPrefix("content-disposition:") }
        guard let line, line.lowercased().contains("form-data"), let name = Self.parameter("name", in: line) else {
            throw .malformedForm
        }
        self.name = name
        file = Self.parameter("filename", in: line)
    }

    /// A quoted parameter; browsers write a quote and the ends of lines in it with a percent sign, other programs a quote behind a stroke.
    private static func parameter(_ name: String, in line: Substring) -> String? {
        let mark = "\(name)=\""
        var rest = line
        while let found = rest.range(of: mark) {
            let isWhole =
                found.lowerBound == line.startIndex || " ;".contains(line[line.index(before: found.lowerBound)])
            if isWhole { return quoted(rest[found.upperBound...]) }
            rest = rest[found.upperBound...]
        }
        return nil
    }

    private static func quoted(_ text: Substring) -> String? {
        var (words, isEscaped) = ("", false)
        for letter in text {
            if isEscaped {
                words += letter == "\"" ? "\"" : "\\\(letter)"
                isEscaped = false
            } else if letter == "\\" {
                isEscaped = true
            } else if letter == "\"" {
                return words.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
            } else {
                words.append(letter)
            }
        }
        return nil
    }
}

extension Refusal {
    static let malformedForm = Refusal(
        .invalid,
        "malformed-form",
        Text(zh: "表单无法读懂，请返回重试", en: "The form cannot be read; go back and try again")
    )
}
