import Care

/// A rule with the places that a later check may have to name.
struct PlacedRule {
    let rule: Rule
    let place: FilePlace
    /// Where the kind's parameters stand.
    let parameters: FilePlace
}
