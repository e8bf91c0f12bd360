import Care
import CareTesting
import Testing

@Suite(.clause("2.2"))
struct CapacityTests {
    @Test(arguments: [
        (0, 0, true), (0, 2, true), (0, 3, false), (1, 0, false), (1, 2, false), (0, 4, false),
    ])
    func `an agent has room for three conversations in writing, and for none beside a call`(
        voice: Int,
        text: Int,
        expected: Bool
    ) {
        let capacity = Capacity()

        let hasRoom = capacity.hasRoom(forVoice: false, voiceHeld: voice, textHeld: text)

        #expect(hasRoom == expected)
    }

    @Test(arguments: [(0, 0, true), (1, 0, false), (0, 1, false)])
    func `an agent has room for a call only when he has nothing else`(voice: Int, text: Int, expected: Bool) {
        let capacity = Capacity()

        let hasRoom = capacity.hasRoom(forVoice: true, voiceHeld: voice, textHeld: text)

        #expect(hasRoom == expected)
    }

    @Test
    func `an agent who may hold two calls can hold one call beside half of his writing`() {
        let capacity = Capacity(voice: 2, text: 4)

        #expect(capacity.hasRoom(forVoice: false, voiceHeld: 1, textHeld: 1))
        #expect(!capacity.hasRoom(forVoice: false, voiceHeld: 1, textHeld: 2))
    }

    @Test(arguments: [true, false])
    func `a limit of nothing takes none of that kind`(isVoice: Bool) {
        let capacity = isVoice ? Capacity(voice: 0, text: 3) : Capacity(voice: 1, text: 0)

        #expect(!capacity.hasRoom(forVoice: isVoice, voiceHeld: 0, textHeld: 0))
        #expect(capacity.hasRoom(forVoice: !isVoice, voiceHeld: 0, textHeld: 0))
    }

    @Test(arguments: [(0, 0, 0), (0, 1, 33), (0, 3, 100), (1, 0, 100), (1, 3, 200)])
    func `load is the part of his attention that is taken`(voice: Int, text: Int, expected: Int) {
        #expect(Capacity().load(voiceHeld: voice, textHeld: text) == expected)
    }
}
