/// The mapped cells of one row, before anything is read out of them.
struct ImportRow {
    let line: Int
    /// By column; an empty cell is absent.
    let cells: [String: String]
    /// The row as it stood in the file.
    let content: [UInt8]
}
