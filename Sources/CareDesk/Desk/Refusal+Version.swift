import Care

extension Refusal {
    /// A deed whose caller saw an older version of something; he looks at it again before he decides.
    ///
    /// - Parameters:
    ///   - what: What has changed, as a sentence begins with it.
    ///   - seen: The version that he saw.
    ///   - now: The version that it has.
    ///   - since: What happened in between; empty when nobody needs to be told.
    /// - Returns: A refusal of kind `conflict`, which the interface answers with 412 (RFC 9110, 13.1.1).
    static func stale(_ what: Text, seen: Int, now: Int, since: [String] = []) -> Refusal {
        func told(_ separator: String, _ open: String, _ close: String) -> String {
            since.isEmpty ? "" : open + since.joined(separator: separator) + close
        }
        return Refusal(
            .conflict,
            "stale-version",
            Text(
                zh: "\(what.zh)已变化：您看到的是版本 \(seen)，现在是 \(now)\(told("；", "（", "）"))",
                en: "\(what.en) has changed: you saw version \(seen), it is now \(now)\(told("; ", " (", ")"))"
            ),
            field: "If-Match"
        )
    }
}
