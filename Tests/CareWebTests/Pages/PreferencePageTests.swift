import Care
import CareTesting
import Testing

@testable import CareDesk
@testable import CareWeb

struct PreferencePageTests {
    @Test(arguments: ["zh-CN", "en"])
    func `the page offers language, looks and a key for every deed`(language: String) async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        lin.speak(language)

        let page = try await lin.get("/account/preferences")

        #expect(page.status == 200 && page.says("lang=\"\(language)\""))
        for name in ["language", "theme", "density", "keys"] + KeyedDeed.allCases.map({ "key-\($0.rawValue)" }) {
            #expect(page.says("name=\"\(name)\""), "\(name)")
        }
    }

    @Test func `what somebody chose is in force in every browser of his, and in nobody else's`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        let chosen = ["language": "en", "theme": "dark", "density": "compact", "keys": "yes", "key-note": "⇧N"]

        let answer = try await lin.post("/account/preferences", chosen)
        let other = try await PageVisitor.known("lin", at: api).get("/desk")
        let stranger = try await PageVisitor.known("zhou", at: api).get("/desk")

        #expect(answer.status == 303)
        #expect(other.says(#"<html lang="en" data-theme="dark" data-density="compact""#))
        #expect(other.says("Shift+KeyN=note") && other.says("<kbd>⇧N</kbd>"))
        #expect(stranger.says(#"<html lang="zh-CN" data-now"#) && stranger.says(" KeyN=note"))
    }

    @Test func `a key used twice is refused at its field, and nothing is lost or kept`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.post("/account/preferences", ["key-note": "r", "key-hold": "="])

        #expect(page.status == 422)
        #expect(page.says("“R”已用于“回复”，不能再用于“备注”") && page.says(#"id="preferences-key-note-error""#))
        #expect(page.says(#"name="key-hold" type="text" value="=""#))
        #expect(try await lin.get("/desk").says("KeyH=hold"))
    }

    @Test func `keys are switched off and on, and the rest stays`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await lin.post(
            "/account/preferences",
            ["density": "touch", "keys": "yes", "key-note": "x", "key-pick": ""]
        )

        let off = try await lin.post("/account/preferences/keys", ["keys": "off", "back": "/desk"])
        let without = try await lin.get("/desk")
        _ = try await lin.post("/account/preferences/keys", ["keys": "on", "back": "//evil"])
        let with = try await lin.get("/desk")

        #expect(off.header("Location") == "/desk")
        #expect(without.says(#"<key-map keys="">"#) && without.says("单键快捷键已停用"))
        #expect(with.says("KeyX=note") && with.says(#"data-density="touch""#))
    }

    @Test func `all keys go back to the usual ones`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await lin.post("/account/preferences", ["keys": "yes", "key-note": "x", "key-pick": ""])

        _ = try await lin.post(
            "/account/preferences",
            ["usual": "yes", "keys": "yes", "key-note": "x", "theme": "dark"]
        )

        let page = try await lin.get("/desk")
        #expect(page.says(" KeyN=note") && page.says(" Shift+KeyW=cancel") && page.says(#"data-theme="dark""#))
    }

    @Test func `the switches of the frame are kept for the person, and only by a form of his own`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        _ = try await lin.post("/preferences", ["language": "en", "theme": "dark", "back": "/desk"])
        _ = try await lin.post(
            "/preferences",
            ["language": "zh-CN", "theme": "light", "back": "/desk", "_csrf": "wrong"]
        )

        let other = try await PageVisitor.known("lin", at: api).get("/handbook")
        #expect(other.says(#"<html lang="en" data-theme="dark""#))
    }

    @Test func `every place on the workbench that a key leads to has a deed with a key`() async throws {
        let texts = try Templates().texts
        let named = texts.values.flatMap { $0.matches(of: /data-key="([a-zA-Z ]+)"/).map { String($0.1) } }

        #expect(Set(named).subtracting(KeyedDeed.allCases.map(\.rawValue)).sorted() == [])
        #expect(Set(TicketDeed.allCases.map(\.keyed)).isSubset(of: Set(KeyedDeed.allCases)))
    }
}
