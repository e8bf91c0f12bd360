/// How much an agent may hold at once: one call or three conversations in writing (handbook 2.2).
///
/// A call takes one part in `voice` of his attention and a conversation in writing one part in `text`; the parts may
/// not exceed the whole. So with 1 and 3 a call blocks all writing, and any writing blocks a call, as the handbook's
/// "or" says. A limit of 0 takes none of that kind.
package struct Capacity: Hashable, Codable, Sendable {
    package let voice: Int
    package let text: Int

    package init(voice: Int = 1, text: Int = 3) {
        self.voice = max(0, voice)
        self.text = max(0, text)
    }

    /// Whether one more fits beside what is held.
    package func hasRoom(forVoice isVoice: Bool, voiceHeld: Int, textHeld: Int) -> Bool {
        guard (isVoice ? voice : text) > 0 else { return false }
        return used(voiceHeld: voiceHeld + (isVoice ? 1 : 0), textHeld: textHeld + (isVoice ? 0 : 1)) <= whole
    }

    /// The part of his attention that is taken, in hundredths; more than 100 when he was handed more than he may hold.
    package func load(voiceHeld: Int, textHeld: Int) -> Int {
        100 * used(voiceHeld: voiceHeld, textHeld: textHeld) / whole
    }

    private var whole: Int { max(voice, 1) * max(text, 1) }

    private func used(voiceHeld: Int, textHeld: Int) -> Int {
        voiceHeld * max(text, 1) + textHeld * max(voice, 1)
    }
}
