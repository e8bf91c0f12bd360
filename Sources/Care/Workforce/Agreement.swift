/// A promise of secrecy that a person signed; without one on file nobody gets in (保密协议, handbook 7.2).
package struct Agreement: Hashable, Codable, Sendable {
    /// The day it was signed, such as `2026-11-23`.
    package let signedOn: String
    /// Where the paper is found: a file number, never its text.
    package let reference: String

    package init(signedOn: CivilDate, reference: String) {
        self.signedOn = signedOn.description
        self.reference = reference
    }

    /// How long a reference may be.
    package static let longestReference = 100

    /// Refuses one that was signed after today, and one that nobody could find.
    func demandFit(today: CivilDate) throws(Refusal) {
        guard let day = CivilDate(signedOn), day <= today else {
            throw .field("/signedOn", "签署日期不能晚于今天", "It was signed today at the latest", clause: "7.2")
        }
        guard !reference.isBlank, reference.count <= Self.longestReference, !reference.hasControls else {
            throw .field(
                "/reference",
                "档案编号为 1 到 \(Self.longestReference) 个字符",
                "A reference has 1 to \(Self.longestReference) characters",
                clause: "7.2"
            )
        }
    }
}
