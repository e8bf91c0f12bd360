/// A mapping of a file whose keys were checked: what is missing and what is unknown has been noted already.
struct FileMapping {
    let place: FilePlace
    private let entries: [String: FilePlace]

    /// Nil when the node is no mapping or lacks a required key; either has then been noted.
    ///
    /// `what` is what it is in the words of a message, such as `a rule`.
    init?(_ place: FilePlace, of what: String, required: [String], optional: [String] = []) {
        guard let pairs = place.entries else {
            place.fault("\(what) is a mapping, not \(place.excerpt)", mend: "write \(required.joined(separator: ", "))")
            return nil
        }
        var entries: [String: FilePlace] = [:]
        for (key, value) in pairs {
            let name = key.scalar ?? ""
            if required.contains(name) || optional.contains(name) {
                entries[name] = value
            } else {
                let known = (required + optional).joined(separator: ", ")
                key.fault("unknown key \(name) in \(what)", mend: "the keys are \(known)")
            }
        }
        self.place = place
        self.entries = entries
        let missing = required.filter { entries[$0] == nil }
        for key in missing { place.fault("\(what) has no \(key)", mend: "add \(key)") }
        if !missing.isEmpty { return nil }
    }

    subscript(key: String) -> FilePlace? { entries[key] }

    /// The first of these keys that is written.
    func first(of keys: [String]) -> (key: String, place: FilePlace)? {
        keys.lazy.compactMap { key in entries[key].map { (key, $0) } }.first
    }
}
