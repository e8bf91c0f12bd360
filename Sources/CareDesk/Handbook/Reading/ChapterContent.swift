import Care

/// What a chapter's file holds, read as far as it is sound.
struct ChapterContent {
    var chapter: Chapter?
    var clauses: [PlacedClause] = []
    /// Every rule's name that stands in the file, also of rules that have faults.
    var named: [(id: RuleID, place: FilePlace)] = []
}
