import Care

/// Reads an overlay: what the law of the country or of a province sets under the rules of an edition (clause 8.1).
struct OverlayReader {
    static func read(_ root: FilePlace) -> [PlacedFloor] {
        guard let keys = FileMapping(root, of: "an overlay", required: ["title", "documents", "floors"]) else {
            return []
        }
        _ = keys["title"]?.readText()
        let documents = keys["documents"].map(EditionHead.documents) ?? [:]
        guard let floors = keys["floors"]?.elements else {
            keys["floors"]?.fault("floors is a list", mend: "start every floor with - rule:")
            return []
        }
        return floors.compactMap { floor($0, documents) }
    }

    private static func floor(_ place: FilePlace, _ documents: [String: Text]) -> PlacedFloor? {
        let required = ["rule", "limit", "source"]
        guard let keys = FileMapping(place, of: "a floor", required: required, optional: ["scope"]) else { return nil }
        let rule = keys["rule"]?.readString()
        let limit = keys["limit"]?.readLimit()
        let scope = keys["scope"].map(RuleReader.scope) ?? .everybody
        let source = keys["source"].flatMap { RuleReader.source($0, documents) }
        guard let rule, let limit, let scope, let source else { return nil }
        guard source.confidence.mayLock else {
            keys["source"]?.fault(
                "a source of confidence \(source.confidence.rawValue) cannot lock a floor",
                mend: "only what was read (V1, V2) locks; make it an editable value of the edition"
            )
            return nil
        }
        return PlacedFloor(floor: Floor(rule: RuleID(rule), scope: scope, limit: limit, source: source), place: place)
    }
}
