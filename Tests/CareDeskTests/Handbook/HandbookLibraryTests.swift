import Care
import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("8.4"))
struct HandbookLibraryTests {
    @Test(arguments: [
        (-1, nil), (0, "1.0.0"), (31_535_999_999, "1.0.0"), (31_536_000_000, "2.0.0"), (31_536_000_001, "2.0.0"),
    ])
    func `one edition is in force from its first millisecond to the next edition's`(
        offset: Int64,
        version: String?
    ) throws {
        let copy = try EditionCopy()
        try copy.add("2.0.0", effectiveAt: "2027-01-01T00:00:00+08:00")
        let library = try HandbookLibrary(reading: copy.root)
        let start = Moment.local("2026-01-01 00:00")

        let edition = library.edition(inForceAt: Moment(milliseconds: start.milliseconds + offset))

        #expect(edition?.version == version)
    }

    @Test func `an unsound directory is refused with every fault`() throws {
        let copy = try EditionCopy()
        try copy.replace("limit: 10min}", with: "limit: soon}", in: "1.0.0/chapter-2.yaml")

        let unsound = #expect(throws: HandbookLibrary.Unsound.self) { try HandbookLibrary(reading: copy.root) }

        #expect(unsound?.faults.count == 1)
    }

    @Test func `the hash is that of the bytes, the overlays among them`() throws {
        let copy = try EditionCopy()
        let before = try HandbookLibrary(reading: copy.root).newest?.contentHash

        try copy.replace("# What Henan sets", with: "# What  Henan sets", in: "overlays/henan.yaml")
        let after = try HandbookLibrary(reading: copy.root).newest?.contentHash

        let shipped = try HandbookLibrary.shipped().newest?.contentHash
        #expect(before == shipped)
        #expect(after != before)
        #expect(after?.count == 64)
    }
}
