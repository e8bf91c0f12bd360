import Care

/// What `edition.yaml` says of the edition as a whole.
struct EditionHead {
    var version: EditionVersion?
    var number: String?
    var title: Text?
    var effectiveAt: Moment?
    /// The names of the overlays that are composed into the edition, such as `law`.
    var overlays: [String] = []
    /// The register of documents that rules cite (clause 8.1).
    var documents: [String: Text] = [:]
    /// Where the version stands, for faults about its step.
    var versionPlace: FilePlace?
    var effectivePlace: FilePlace?

    private static let required = ["version", "number", "title", "effectiveAt", "overlays", "documents"]

    /// The head of a file that could not be read.
    init() {}

    /// Reads the head as far as it is sound.
    init(_ root: FilePlace, directory: String) {
        guard let keys = FileMapping(root, of: "an edition", required: Self.required) else { return }
        title = keys["title"]?.readText()
        effectiveAt = keys["effectiveAt"]?.readMoment()
        effectivePlace = keys["effectiveAt"]
        overlays = keys["overlays"]?.readList(of: "overlays") { $0.readString() } ?? []
        documents = keys["documents"].map(Self.documents) ?? [:]
        versionPlace = keys["version"]
        readVersion(keys, directory: directory)
    }

    private mutating func readVersion(_ keys: FileMapping, directory: String) {
        guard let place = keys["version"] else { return }
        guard let version = EditionVersion(place.scalar ?? "") else {
            place.fault("\(place.excerpt) is no version", mend: "write three numbers, such as 1.0.0")
            return
        }
        if version.description != directory {
            place.fault(
                "version \(version) stands in the directory \(directory)",
                mend: "name the directory \(version)"
            )
            return
        }
        self.version = version
        guard let words = keys["number"]?.readString() else { return }
        guard words.hasSuffix("V\(version)") else {
            keys["number"]?.fault("the number \(words) is not of version \(version)", mend: "end it with V\(version)")
            return
        }
        number = words
    }

    /// The register: a short key for each document, with its name in both languages.
    static func documents(_ place: FilePlace) -> [String: Text] {
        guard let entries = place.entries else {
            place.fault("documents is a mapping", mend: "write key: {zh: …, en: …} for each")
            return [:]
        }
        var documents: [String: Text] = [:]
        for (key, value) in entries {
            guard let name = key.scalar, let text = value.readText() else { continue }
            documents[name] = text
        }
        return documents
    }
}
