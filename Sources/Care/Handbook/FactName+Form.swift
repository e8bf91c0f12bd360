extension FactName {
    /// Whether the name has the form `subject.fact`.
    package var isWellFormed: Bool {
        let parts = rawValue.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                part.first.map { $0.isLowercase && $0.isASCII } == true && part.allSatisfy { $0.isASCII && $0.isLetter }
            }
    }
}
