import Care
import CareDesk
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct SuccessionTests {
    static let next = "2027-01-01T00:00:00+08:00"

    @Test(arguments: [
        ("1.0.1", "limit: 10min}", "limit: 9min}", "minor", "1.1.0"),
        ("1.1.0", "id: R-2.1-02", "id: R-2.1-77", "major", "2.0.0"),
        ("1.1.0", "requires: [time, place,", "requires: [place,", "major", "2.0.0"),
    ])
    func `a step too small for the change is refused and the right one named`(
        version: String,
        old: String,
        new: String,
        needed: String,
        mend: String
    ) throws {
        let copy = try EditionCopy()
        try copy.add(version, effectiveAt: Self.next)
        try copy.replace(old, with: new, in: "\(version)/chapter-2.yaml")

        let fault = try #require(copy.check.faults.first)

        #expect(fault.file == "\(version)/edition.yaml")
        #expect(fault.message.hasSuffix("which is \(needed)"))
        #expect(fault.mend == "number it \(mend) or higher")
    }

    @Test(arguments: [
        ("1.0.1", "en: \"Intake\"", "en: \"Reception\""), ("1.1.0", "limit: 10min}", "limit: 9min}"),
        ("2.0.0", "requires: [time, place,", "requires: [place,"), ("2.0.0", "en: \"Intake\"", "en: \"Reception\""),
    ])
    func `a step that is large enough passes`(version: String, old: String, new: String) throws {
        let copy = try EditionCopy()
        try copy.add(version, effectiveAt: Self.next)
        try copy.replace(old, with: new, in: "\(version)/chapter-2.yaml")

        #expect(copy.check.faults == [])
        #expect(copy.check.editions.map(\.version) == ["1.0.0", version])
    }

    @Test func `two editions cannot take effect at the same moment`() throws {
        let copy = try EditionCopy()
        try copy.add("2.0.0", effectiveAt: "2026-01-01T00:00:00+08:00")

        let words = copy.check.faults.map(\.message)

        #expect(words == ["edition 2.0.0 takes effect no later than 1.0.0"])
    }

    @Test func `a retired name never returns`() throws {
        let copy = try EditionCopy()
        try copy.add("2.0.0", effectiveAt: Self.next)
        try copy.add("3.0.0", effectiveAt: "2028-01-01T00:00:00+08:00")
        try copy.replace("id: R-2.1-02", with: "id: R-2.1-77", in: "2.0.0/chapter-2.yaml")

        let words = copy.check.faults.map(\.message)

        #expect(words == ["R-2.1-02 was retired before edition 3.0.0"])
    }
}
