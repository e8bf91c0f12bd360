import Care
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct EditionVersionTests {
    @Test(arguments: ["1.0", "1.0.0.0", "1.0.x", "01.0.0", "1.-1.0", "", "1..0", "99999999999999999999.0.0"])
    func `what is not three whole numbers is no version`(text: String) {
        #expect(EditionVersion(text) == nil)
    }

    @Test func `ten comes after nine`() throws {
        let nine = try #require(EditionVersion("1.9.0"))
        let ten = try #require(EditionVersion("1.10.0"))

        #expect(nine < ten)
    }

    @Test(arguments: [
        ("1.2.4", EditionVersion.Step.patch), ("1.3.0", .minor), ("2.0.0", .major), ("1.2.3", .none), ("1.2.2", .none),
    ])
    func `the first number that grew names the step`(to: String, step: EditionVersion.Step) throws {
        let version = try #require(EditionVersion(to))

        #expect(version.step(from: EditionVersion(1, 2, 3)) == step)
    }
}
