import Care

/// What the check of wording found in a reply: the words marked where they stand, and each finding with what would be right.
struct WordingView: Sendable {
    /// A stretch of the reply; without a tone there is nothing to say about it.
    struct Piece: Sendable {
        let text: String
        let tone: String?
    }

    struct Line: Sendable {
        let effect: String
        let tone: String
        let title: String
        /// The words that were found; nil when something is missing.
        let said: String?
        let right: String
        let clause: String
    }

    let pieces: [Piece]
    let findings: [Line]
    let needsReason: Bool
}

extension WordingView {
    init(_ report: WordingReport, in text: String, _ words: Words) {
        needsReason = report.grade == .warn
        findings = report.findings.map { finding in
            Line(
                effect: words[finding.grade.name],
                tone: finding.grade.tone,
                title: words[finding.aspect.name],
                said: finding.words.isEmpty ? nil : finding.words,
                right: words[finding.right],
                clause: finding.clause.description
            )
        }
        pieces = Self.pieces(of: text, report.findings)
    }

    /// The text cut at its findings; of two that overlap the first is marked.
    private static func pieces(of text: String, _ findings: [WordingFinding]) -> [Piece] {
        let units = Array(text.utf16)
        var (pieces, at): ([Piece], Int) = ([], 0)
        func add(_ range: Range<Int>, _ tone: String?) {
            if !range.isEmpty { pieces.append(Piece(text: String(decoding: units[range], as: UTF16.self), tone: tone)) }
        }
        for finding in findings where finding.place.lowerBound >= at && finding.place.upperBound <= units.count {
            add(at..<finding.place.lowerBound, nil)
            add(finding.place, finding.grade.tone)
            at = finding.place.upperBound
        }
        add(at..<units.count, nil)
        return pieces
    }
}

extension WordingGrade {
    var tone: String {
        switch self {
        case .block: "danger"
        case .warn: "warn"
        case .note: "note"
        }
    }
}
