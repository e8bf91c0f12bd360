import Care
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct NoonTests {
    @Test func `the fixed noon is four in the morning of Greenwich`() {
        #expect(Moment.noon == Moment(milliseconds: 1_795_406_400_000))
    }

    @Test func `the same seed gives the same numbers`() {
        var first = SplitMix64(seed: 0)
        var second = SplitMix64(seed: 0)

        #expect(first.next() == 0xE220_A839_7B1D_CDAF)
        #expect(second.next() == 0xE220_A839_7B1D_CDAF)
    }
}
