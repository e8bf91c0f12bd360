/// Seeds that are run every time.
enum Seeds {
    /// Twenty that mean nothing by themselves.
    static let fixed: [UInt64] = (1...20).map { $0 * 7_841 }

    /// Seeds that failed once, each with what it found.
    static let failed: [(seed: UInt64, found: String)] = []
}
