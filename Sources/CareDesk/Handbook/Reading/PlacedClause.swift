import Care

/// A clause with the place of its number.
struct PlacedClause {
    let number: ClauseNumber
    let title: Text?
    let body: Text?
    let rules: [PlacedRule]
    let place: FilePlace
}
