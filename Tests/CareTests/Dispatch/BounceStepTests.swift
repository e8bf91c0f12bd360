import Care
import CareTesting
import Testing

@Suite(.clause("2.4"))
struct BounceStepTests {
    @Test(arguments: [(1, BounceStep.reassign), (2, .reassign), (3, .lead), (4, .lead)])
    func `the third time it is given back a ticket goes to the lead`(count: Int, expected: BounceStep) {
        #expect(BounceStep.afterBounces(count, limit: 3) == expected)
    }
}
