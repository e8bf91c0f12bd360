/// 姓: how a Chinese person is addressed, told from a name as far as it can be seen (handbook 3.2).
struct FamilyName: Equatable {
    let words: String

    /// Those of two characters that are still borne by many; of the others the first character is the whole.
    private static let compound: Set<String> = [
        "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "夏侯", "东方",
    ]

    /// What is masked, and of which the first character says too little.
    private static let beginsCompound = Set(compound.compactMap(\.first))

    /// Nil when the name is in another script, as long as a company's, or masked behind a character that may be half a family name.
    init?(_ name: String) {
        let isMasked = name.hasSuffix("*")
        let shown = isMasked ? String(name.dropLast()) : name
        let isChinese = shown.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
        guard isChinese, let first = shown.first, shown.count <= 4 else { return nil }
        if Self.compound.contains(String(shown.prefix(2))) {
            words = String(shown.prefix(2))
        } else if isMasked, Self.beginsCompound.contains(first) {
            return nil
        } else {
            words = String(first)
        }
    }
}
