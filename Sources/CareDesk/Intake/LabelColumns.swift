import Care

/// The three answers of a label as people write them: `complaint`, or `complaint/fault` where the second fits nearly as well;
/// urgent is 1 or 0, with `?` where it is in doubt.
struct LabelColumns {
    let type: ProblemType
    let category: Care.Category
    let urgency: Urgency
    let doubts: [Head: String]

    /// Nil when a column is none of the answers.
    init?(type: String, category: String, urgent: String) {
        let types = type.split(separator: "/", omittingEmptySubsequences: false).map {
            ProblemType(rawValue: String($0))
        }
        let categories = category.split(separator: "/", omittingEmptySubsequences: false)
            .map { Care.Category(rawValue: String($0)) }
        let mark = urgent.hasSuffix("?") ? String(urgent.dropLast()) : urgent
        guard (1...2).contains(types.count), (1...2).contains(categories.count), ["0", "1"].contains(mark),
            let firstType = types[0], let lastType = types[types.count - 1],
            let firstCategory = categories[0], let lastCategory = categories[categories.count - 1]
        else { return nil }
        self.type = firstType
        self.category = firstCategory
        urgency = mark == "1" ? .urgent : .normal
        var doubts: [Head: String] = [:]
        if types.count == 2 { doubts[.type] = lastType.rawValue }
        if categories.count == 2 { doubts[.category] = lastCategory.rawValue }
        if urgent != mark { doubts[.urgency] = (urgency == .urgent ? Urgency.normal : .urgent).rawValue }
        self.doubts = doubts
    }

    func sample(of text: String) -> LabelledText {
        LabelledText(text: text, type: type, category: category, urgency: urgency, doubts: doubts)
    }
}
