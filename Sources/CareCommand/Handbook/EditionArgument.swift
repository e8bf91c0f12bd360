import Care
import CareDesk
import Foundation

/// An edition as it is named on the command line: the folder of a draft, or the version of one that is known.
struct EditionArgument {
    private let words: String

    init(_ words: String) {
        self.words = words
    }

    /// The draft's folder; nil when the words name a version.
    var folder: URL? {
        let url = URL(fileURLWithPath: words).standardizedFileURL
        return EditionDraft.isEdition(url) ? url : nil
    }

    /// The edition that is meant, read without fault.
    func edition(in library: HandbookLibrary) throws -> Edition {
        if let folder {
            let check = EditionDraft(folder: folder).check
            guard check.faults.isEmpty, let edition = check.editions.first else {
                throw HandbookLibrary.Unsound(faults: check.faults)
            }
            return edition
        }
        if let edition = library.edition(words) { return edition }
        let known = library.editions.map(\.version).joined(separator: ", ")
        throw CommandFault("\(words) is neither the folder of a draft nor an edition; known are \(known)")
    }

    /// What is to be published: a draft, or an edition that ships with the program.
    func draft() throws -> EditionDraft {
        if let folder { return EditionDraft(folder: folder) }
        let shipped = try HandbookLibrary.shipped()
        guard shipped.edition(words) != nil else {
            let known = shipped.editions.map(\.version).joined(separator: ", ")
            throw CommandFault(
                "\(words) is neither the folder of a draft nor an edition that ships; those are \(known)"
            )
        }
        return EditionDraft(shipped: words)
    }
}
