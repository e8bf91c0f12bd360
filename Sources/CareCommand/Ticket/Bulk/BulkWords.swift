/// Bulk deeds as an operator reads them.
enum BulkWords {
    static func preview(_ view: JSONView) -> String {
        let more = view["isWhole"]?.isTrue == true ? [] : ["The question finds more; these are the first."]
        return (["\(deed(view)): would do \(counts(view))"] + more + refused(view)).joined(separator: "\n")
    }

    static func bulk(_ view: JSONView) -> String {
        ([line(view)] + refused(view)).joined(separator: "\n")
    }

    static func line(_ view: JSONView) -> String {
        let ending = view["isGivenUp"]?.isTrue == true ? "ended" : "finished"
        let state = view["isOpen"]?.isTrue == true ? "unfinished" : ending
        return "\(view.words("id"))  \(TicketWords.padded(deed(view), 12))  \(state)  \(counts(view))"
    }

    private static func deed(_ view: JSONView) -> String { view["order"]?.words("deed") ?? "–" }

    private static func counts(_ view: JSONView) -> String {
        let counts = view["counts"]
        let parts = [("done", "done"), ("same", "so already"), ("refused", "refused"), ("pending", "to do")]
        let said = parts.compactMap { name, words -> String? in
            let count = counts?.words(name) ?? "0"
            return count == "0" && name != "done" ? nil : "\(count) \(words)"
        }
        return said.joined(separator: ", ")
    }

    /// Each ticket that was refused, with the desk's own words.
    private static func refused(_ view: JSONView) -> [String] {
        (view["items"]?.elements ?? []).compactMap { item in
            guard let refusal = item["refusal"] else { return nil }
            let clause = refusal["clause"]?.text.map { " (clause \($0))" } ?? ""
            return "  \(TicketWords.padded(item.words("number"), 18)) \(refusal.words("detail"))\(clause)"
        }
    }
}
