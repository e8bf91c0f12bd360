import Care

/// Reads one chapter's file: its title and four clauses.
struct ChapterReader {
    let number: Int
    let documents: [String: Text]

    func read(_ root: FilePlace) -> ChapterContent {
        var content = ChapterContent()
        guard let keys = FileMapping(root, of: "a chapter", required: ["chapter", "title", "clauses"]) else {
            return content
        }
        if let found = keys["chapter"]?.readInteger(in: 1...8, of: "a chapter"), found != number {
            keys["chapter"]?.fault(
                "chapter \(found) stands in the file of chapter \(number)",
                mend: "write chapter: \(number)"
            )
        }
        content.chapter = (keys["title"]?.readText()).map { Chapter(number: number, title: $0) }
        guard let clauses = keys["clauses"]?.elements else {
            keys["clauses"]?.fault("clauses is a list", mend: "start every clause with - number:")
            return content
        }
        for clause in clauses { readClause(clause, into: &content) }
        return content
    }

    private func readClause(_ place: FilePlace, into content: inout ChapterContent) {
        let required = ["number", "title", "body", "rules"]
        guard let keys = FileMapping(place, of: "a clause", required: required) else { return }
        guard let number = keys["number"].flatMap(readNumber) else { return }
        let title = keys["title"]?.readText()
        let body = keys["body"]?.readText()
        var rules: [PlacedRule] = []
        if let list = keys["rules"]?.elements, !list.isEmpty {
            let reader = RuleReader(clause: number, documents: documents)
            for rule in list {
                if let id = rule.entries?.first(where: { $0.key.scalar == "id" })?.value, let name = id.scalar {
                    content.named.append((RuleID(name), id))
                }
                if let sound = reader.read(rule) { rules.append(sound) }
            }
        } else {
            keys["rules"]?.fault("clause \(number) has no rules", mend: "start every rule with - id: R-\(number)-01")
        }
        content.clauses.append(PlacedClause(number: number, title: title, body: body, rules: rules, place: place))
    }

    private func readNumber(_ place: FilePlace) -> ClauseNumber? {
        let text = place.scalar ?? ""
        guard let clause = ClauseNumber(text), clause.description == text, ClauseNumber.all.contains(clause) else {
            place.fault("\(place.excerpt) is no clause", mend: "write a number from 1.1 to 8.4")
            return nil
        }
        guard clause.chapter == number else {
            place.fault(
                "clause \(clause) stands in chapter \(number)",
                mend: "move it to chapter-\(clause.chapter).yaml"
            )
            return nil
        }
        return clause
    }
}
