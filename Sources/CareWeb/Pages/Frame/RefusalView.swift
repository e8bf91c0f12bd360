import Care

/// Why the desk said no, at the head of the page: the sentence, the clause, and what is missing.
struct RefusalView: Sendable {
    struct Point: Sendable {
        let text: String
        /// The id of the field that mends it, when the page has one.
        let target: String?
    }

    let message: String
    let clause: String?
    let points: [Point]
    let hasPoints: Bool

    init(_ refusal: Refusal, in words: Words, fields: [FieldView] = []) {
        message = words[refusal.message]
        clause = refusal.clause?.description
        let wrong = fields.filter { $0.error != nil }.map { Point(text: $0.label, target: $0.id) }
        points = wrong + refusal.missing.map { Point(text: words["missing_\($0)"], target: nil) }
        hasPoints = !points.isEmpty
    }

    /// Sentences of the page's own, such as what changed meanwhile.
    init(_ message: String, clause: String?, points: [String]) {
        self.message = message
        self.clause = clause
        self.points = points.map { Point(text: $0, target: nil) }
        hasPoints = !points.isEmpty
    }
}
