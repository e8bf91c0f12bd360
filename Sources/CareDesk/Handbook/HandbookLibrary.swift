import Care
import Foundation

/// Every edition of the handbook that this desk ships or was given, ready to be asked (clause 8.4).
package struct HandbookLibrary: Sendable {
    /// The editions cannot be used as they are.
    package struct Unsound: Error, CustomStringConvertible {
        package let faults: [HandbookFault]

        package init(faults: [HandbookFault]) {
            self.faults = faults
        }

        package var description: String { faults.map(\.description).joined(separator: "\n") }
    }

    /// Oldest first; each takes effect later than the one before.
    package let editions: [Edition]

    /// Takes editions that were checked.
    package init(_ editions: [Edition]) {
        self.editions = editions.sorted { $0.effectiveAt < $1.effectiveAt }
    }

    /// Reads the editions below a directory.
    package init(reading directory: URL) throws(Unsound) {
        let check = HandbookCheck(directory)
        if !check.faults.isEmpty { throw Unsound(faults: check.faults) }
        self.init(check.editions)
    }

    /// The directory of the editions that ship with the desk.
    package static var shippedDirectory: URL {
        Bundle.module.url(forResource: "Editions", withExtension: nil)
            ?? Bundle.module.bundleURL.appending(path: "Editions")
    }

    package static func shipped() throws(Unsound) -> HandbookLibrary {
        try HandbookLibrary(reading: shippedDirectory)
    }

    package func edition(_ version: String) -> Edition? {
        editions.first { $0.version == version }
    }

    /// The one edition in force at a moment; nil before the first took effect.
    package func edition(inForceAt moment: Moment) -> Edition? {
        editions.last { $0.effectiveAt <= moment }
    }

    /// The newest edition, whether or not it is in force yet.
    package var newest: Edition? { editions.last }
}
