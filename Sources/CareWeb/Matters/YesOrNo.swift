/// A flag in a query.
enum YesOrNo: String, CaseIterable {
    case yes, no
}
