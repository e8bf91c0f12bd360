import Yams

/// A node of a file together with where it stands, so that whoever finds a fault in it can say where.
struct FilePlace {
    let file: String
    let node: Node
    let log: FaultLog

    func fault(_ message: String, mend: String) {
        log.add(message, mend: mend, file: file, line: line, column: node.mark?.column ?? 1)
    }

    func at(_ node: Node) -> FilePlace { FilePlace(file: file, node: node, log: log) }

    var line: Int { node.mark?.line ?? 1 }

    /// The words of a scalar.
    var scalar: String? { node.scalar?.string }

    /// The elements of a list.
    var elements: [FilePlace]? {
        if case .sequence(let sequence) = node { sequence.map(at) } else { nil }
    }

    /// The keys of a mapping with what stands under each.
    var entries: [(key: FilePlace, value: FilePlace)]? {
        if case .mapping(let mapping) = node { mapping.map { (at($0.key), at($0.value)) } } else { nil }
    }

    /// What the file says here, shortened for a message.
    var excerpt: String {
        switch node {
        case .scalar(let scalar): scalar.string.count > 60 ? "\(scalar.string.prefix(60))…" : scalar.string
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}
