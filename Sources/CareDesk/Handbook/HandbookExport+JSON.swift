import Care
import Foundation

extension HandbookExport {
    /// The whole edition as JSON, keys sorted, so that two exports can be compared line by line.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(EditionDocument(edition))
    }
}

/// The form of an edition in JSON.
private struct EditionDocument: Encodable {
    let version: String
    let number: String
    let title: Text
    let effectiveAt: Moment
    let contentHash: String
    let clauses: [ClauseDocument]

    init(_ edition: Edition) {
        version = edition.version
        number = edition.number
        title = edition.title
        effectiveAt = edition.effectiveAt
        contentHash = edition.contentHash
        clauses = edition.clauses.map(ClauseDocument.init)
    }
}

private struct ClauseDocument: Encodable {
    let number: ClauseNumber
    let title: Text
    let body: Text
    let rules: [RuleDocument]

    init(_ clause: Clause) {
        number = clause.number
        title = clause.title
        body = clause.body
        rules = clause.rules.map(RuleDocument.init)
    }
}

private struct RuleDocument: Encodable {
    let id: RuleID
    let title: Text
    let kind: String
    let parameters: [String: String]
    let owner: String
    let source: SourceDocument
    let legal: Bool
    let exercised: Bool
    let floors: [FloorDocument]

    init(_ rule: Rule) {
        id = rule.id
        title = rule.title
        kind = rule.kind.name
        parameters = Dictionary(rule.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        owner = rule.owner
        source = SourceDocument(rule.source)
        legal = rule.isLegal
        exercised = rule.isExercised
        floors = rule.floors.map(FloorDocument.init)
    }
}

private struct SourceDocument: Encodable {
    let document: Text
    let article: String?
    let confidence: String

    init(_ source: Source) {
        document = source.document
        article = source.article
        confidence = source.confidence.rawValue
    }
}

private struct FloorDocument: Encodable {
    let limit: Limit
    let scope: [String: [String]]
    let source: SourceDocument

    init(_ floor: Floor) {
        limit = floor.limit
        scope = Dictionary(
            uniqueKeysWithValues: floor.scope.conditions.map { ($0.key.rawValue, $0.value.sorted()) }
        )
        source = SourceDocument(floor.source)
    }
}
