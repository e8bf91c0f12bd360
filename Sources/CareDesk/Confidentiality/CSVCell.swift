/// One cell of a comma-separated file (RFC 4180) that no spreadsheet takes for a formula.
package enum CSVCell {
    private static let formula: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
    private static let quoted: Set<Character> = [",", "\"", "\r", "\n", "\r\n"]

    /// The text in quotes where it needs them; what would begin a formula is led by an apostrophe.
    package static func written(_ text: String) -> String {
        let isFormula = text.first { $0 != " " }.map(formula.contains) ?? false
        let plain = isFormula ? "'" + text : text
        guard plain.contains(where: quoted.contains) else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }
}
