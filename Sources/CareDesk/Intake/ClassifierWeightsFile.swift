import Care
import Foundation

/// Fitted weights as text: one line for each named column in thousandths, one for all hashed stretches in signed bytes.
///
/// `category signal.present 120 -40 …` and `category stretches 0.004 BASE64`, where the number is what one step of a byte is worth.
package enum ClassifierWeightsFile {
    package static func text(of weights: ClassifierWeights) -> String {
        var lines = [
            "# Fitted to labelled contacts; do not edit. See docs/decisions/0010-classification.md."
        ]
        for head in Head.allCases {
            guard let fit = weights.fits[head] else { continue }
            for (name, row) in fit.named.sorted(by: { $0.key < $1.key }) {
                let numbers = row.map { String(Int(($0 * 1_000).rounded())) }
                lines.append("\(head.rawValue) \(name) \(numbers.joined(separator: " "))")
            }
            let step = (fit.stretches.map(abs).max() ?? 0) / 127
            guard step > 0 else { continue }
            let bytes = fit.stretches.map { UInt8(bitPattern: Int8(($0 / step).rounded())) }
            lines.append("\(head.rawValue) stretches \(step) \(Data(bytes).base64EncodedString())")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    package static func weights(from text: String) throws(Refusal) -> ClassifierWeights {
        var weights = ClassifierWeights()
        for (index, line) in fields(of: text[...], between: "\n").enumerated() where !line.hasPrefix("#") {
            let words = fields(of: line, between: " ")
            guard words.count >= 4, let head = Head(rawValue: String(words[0])) else { throw fault(index + 1) }
            if words[1] == "stretches" {
                weights.fits[head, default: .init()].stretches = try stretches(words, of: head, line: index + 1)
            } else {
                let row = words.dropFirst(2).compactMap { Int($0) }.map { Float($0) / 1_000 }
                guard row.count == head.answers.count, row.count == words.count - 2 else { throw fault(index + 1) }
                weights.fits[head, default: .init()].named[String(words[1])] = row
            }
        }
        return weights
    }

    /// Splits by bytes: by characters it would take most of the time that a desk needs to start.
    private static func fields(of text: Substring, between separator: Unicode.Scalar) -> [Substring] {
        text.utf8.split(separator: UInt8(ascii: separator)).map { Substring($0) }
    }

    private static func stretches(_ words: [Substring], of head: Head, line: Int) throws(Refusal) -> [Float] {
        guard let step = Float(words[2]), let data = Data(base64Encoded: String(words[3])),
            data.count == ClassifierWeights.stretchCount * head.answers.count
        else { throw fault(line) }
        return data.map { Float(Int8(bitPattern: $0)) * step }
    }

    private static func fault(_ line: Int) -> Refusal {
        Refusal(
            .invalid,
            "weights-malformed",
            Text(zh: "分类权重第 \(line) 行无法读取。", en: "Line \(line) of the classifier's weights cannot be read."),
            clause: ClauseNumber(2, 1)
        )
    }
}
