/// The number of an edition as three counts: law or process, parameter, wording (clause 8.4).
package struct EditionVersion: Hashable, Comparable, Sendable {
    /// How far one version is from an earlier one; a greater step may carry every smaller change.
    package enum Step: Int, Comparable, Sendable {
        case none, patch, minor, major

        package static func < (smaller: Step, greater: Step) -> Bool { smaller.rawValue < greater.rawValue }

        package var name: String {
            switch self {
            case .none: "none"
            case .patch: "patch"
            case .minor: "minor"
            case .major: "major"
            }
        }
    }

    package let major: Int
    package let minor: Int
    package let patch: Int

    package init(_ major: Int, _ minor: Int, _ patch: Int) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// Reads `1.0.0`; nil when the text is not three whole numbers without leading zeros.
    package init?(_ text: String) {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
            part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil
        }
        guard numbers.count == 3, let major = numbers[0], let minor = numbers[1], let patch = numbers[2] else {
            return nil
        }
        self.init(major, minor, patch)
        if description != text { return nil }
    }

    package static func < (earlier: EditionVersion, later: EditionVersion) -> Bool {
        (earlier.major, earlier.minor, earlier.patch) < (later.major, later.minor, later.patch)
    }

    /// The step from an earlier version to this one.
    package func step(from earlier: EditionVersion) -> Step {
        if self <= earlier { return .none }
        if major > earlier.major { return .major }
        return minor > earlier.minor ? .minor : .patch
    }

    /// The first version after this one that is at least that step away.
    package func next(_ step: Step) -> EditionVersion {
        switch step {
        case .major: EditionVersion(major + 1, 0, 0)
        case .minor: EditionVersion(major, minor + 1, 0)
        case .patch, .none: EditionVersion(major, minor, patch + 1)
        }
    }
}

extension EditionVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor).\(patch)" }
}
