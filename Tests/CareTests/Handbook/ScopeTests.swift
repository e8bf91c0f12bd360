import Care
import CareTesting
import Testing

@Suite(.clause("8.1"))
struct ScopeTests {
    static let rural = Scope([.type: ["fault"], .area: ["rural"]])

    @Test func `every attribute named must hold one of its values`() {
        #expect(Self.rural.holds(for: [.type: "fault", .area: "rural", .province: "河南"]))
        #expect(!Self.rural.holds(for: [.type: "fault", .area: "urban"]))
    }

    @Test func `what is not known never matches`() {
        #expect(!Self.rural.holds(for: [.type: "fault"]))
        #expect(Scope.everybody.holds(for: [:]))
    }

    @Test func `a wider scope covers a narrower one and not the other way round`() {
        let faults = Scope([.type: ["fault", "complaint"]])

        #expect(faults.covers(Self.rural))
        #expect(!Self.rural.covers(faults))
        #expect(Scope.everybody.covers(Self.rural))
    }
}
