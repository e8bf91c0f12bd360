import Care
import Testing

struct KeyChoiceTests {
    @Test(arguments: [
        ("r", "KeyR", "R"), (" R ", "KeyR", "R"), ("Ｒ", "KeyR", "R"), ("shift+r", "Shift+KeyR", "⇧R"),
        ("⇧ 1", "Shift+Digit1", "⇧1"),
        ("/", "Slash", "/"), ("，", "Comma", ","),
    ])
    func `a key is read as people write it`(written: String, code: String, label: String) throws {
        let stroke = try #require(KeyStroke(written: written))

        #expect(stroke.code == code && stroke.label == label)
        #expect(KeyStroke(written: stroke.label) == stroke)
    }

    @Test(arguments: ["", "rr", "?", "Shift+/", "é", "中", "Ctrl+R", "Shift+"])
    func `what is no key of its own is none`(written: String) {
        #expect(KeyStroke(written: written) == nil)
    }

    @Test func `every deed has a key of its own until somebody chooses`() {
        let strokes = KeyChoice().strokes

        #expect(Set(strokes.keys) == Set(KeyedDeed.allCases))
        #expect(Set(strokes.values).count == strokes.count)
    }

    @Test func `a key that would do two things is refused and both are named`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try KeyChoice(isOn: true, written: [.note: "r"])
        }

        #expect(refusal.code == "key-twice" && refusal.field == "/keys/note")
        #expect(refusal.message.en.contains("Reply") && refusal.message.en.contains("Note"))
    }

    @Test func `two deeds change keys with each other`() throws {
        let choice = try KeyChoice(isOn: true, written: [.note: "r", .reply: "n", .cancel: " "])

        #expect(choice.strokes[.note]?.label == "R" && choice.strokes[.reply]?.label == "N")
        #expect(choice.strokes[.cancel] == nil)
    }

    @Test func `what is no key is refused with its place`() throws {
        let refusal = try #require(throws: Refusal.self) {
            try KeyChoice(isOn: true, written: [.hold: "F13"])
        }

        #expect(refusal.code == "no-such-key" && refusal.field == "/keys/hold")
    }

    @Test func `what is kept comes back`() throws {
        var preferences = Preferences()
        #expect(Preferences(kept: preferences.written) == preferences)
        preferences.language = .english
        preferences.theme = .dark
        preferences.density = .compact
        preferences.keys = try KeyChoice(isOn: false, written: [.note: "⇧n", .cancel: "", .hold: "="])

        #expect(Preferences(kept: preferences.written) == preferences)
    }

    @Test func `what another program kept costs nothing but itself`() {
        let kept = Preferences(kept: "theme=pink language=en key.fly=F key.note=R key.reply=R density key.hold=? x")

        #expect(kept.language == .english && kept.theme == nil && kept.density == nil)
        #expect(kept.keys.strokes[.reply]?.label == "R")
        #expect(Set(kept.keys.strokes.values).count == kept.keys.strokes.count)
    }
}
