import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("3.2"))
struct ScriptDeskTests {
    private static let quality = Actor.staff("qin", .quality)
    private static let editor = Actor.staff("bian", .editor)

    private func draft(
        _ zh: String = "您好，{客户称呼}，工单 {工单号}。谢谢。",
        from: String? = nil,
        until: String? = nil
    ) -> ScriptDraft {
        ScriptDraft(
            title: "问候",
            zh: zh,
            en: "Hello {customer}, {ticket}. Thanks.",
            clause: "3.2",
            from: from,
            until: until
        )
    }

    private func refusal(_ body: () async throws -> Void) async -> Refusal? {
        await #expect(throws: Refusal.self) { try await body() }
    }

    private func approved(_ open: OpenDesk, _ draft: ScriptDraft) async throws -> String {
        let number = try await open.desk.draftScript(draft, by: Self.quality).content.number
        _ = try await open.desk.approveScript(number, by: Self.editor)
        return number
    }

    @Test func `a script is drafted, approved by another, changed, approved again and retired`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.draftScript(draft(), by: Self.quality).content.number

        let own = await refusal { _ = try await open.desk.approveScript(number, by: Self.quality) }
        let unused = try await open.desk.usableScripts()
        let first = try await open.desk.approveScript(number, revision: 1, by: Self.editor).content
        let changed = try await open.desk.reviseScript(number, as: draft("您好。谢谢。"), by: Self.quality).content
        let stale = await refusal { _ = try await open.desk.approveScript(number, revision: 1, by: Self.editor) }
        let offered = try await open.desk.usableScripts()
        let second = try await open.desk.approveScript(number, by: Self.editor).content
        let renewed = try await open.desk.usableScripts()
        _ = try await open.desk.retireScript(number, by: Self.quality)

        #expect(own?.code == "own-script" && unused == [])
        #expect(first.state == .approved && changed.state == .revised && second.state == .approved)
        #expect(stale?.kind == .conflict)
        #expect(offered.first?.approval?.draft == draft())
        #expect(second.approval?.revision == 2)
        #expect(renewed.map(\.approval?.draft) == [draft("您好。谢谢。")])
        #expect(try await open.desk.usableScripts() == [])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `who revises another's script does not approve it, nor does its owner`() async throws {
        let open = try await OpenDesk()
        let number = try await approved(open, draft())
        _ = try await open.desk.reviseScript(number, as: draft("您好。谢谢。"), by: Self.editor)

        for actor in [Self.editor, Self.quality] {
            let refusal = await refusal { _ = try await open.desk.approveScript(number, by: actor) }
            #expect(refusal?.code == "own-script")
        }
    }

    @Test(arguments: ["您好，爱去哪告去哪告", "我们保证今天修好"])
    func `a script that the desk would not send, or only with a reason, is not drafted`(zh: String) async throws {
        let open = try await OpenDesk()

        let refusal = await refusal { _ = try await open.desk.draftScript(draft(zh), by: Self.quality) }

        #expect(refusal?.code == "wording-blocked" && refusal?.field == "/zh")
    }

    @Test func `a rejected draft leaves the approved words in use, and a reason is kept`() async throws {
        let open = try await OpenDesk()
        let number = try await approved(open, draft())
        _ = try await open.desk.reviseScript(number, as: draft("您好。谢谢。"), by: Self.quality)

        let rejected = try await open.desk.rejectScript(number, because: "太短", by: Self.editor).content

        #expect(rejected.state == .approved && rejected.rejection == "太短")
        #expect(try await open.desk.usableScripts().count == 1)
        let again = await refusal { _ = try await open.desk.approveScript(number, by: Self.editor) }
        #expect(again?.kind == .conflict)
    }

    @Test func `a reply names its script and revision and counts as a use`() async throws {
        let open = try await OpenDesk()
        let script = try await approved(open, draft())
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        let ticket = try await open.desk.shown(try await open.desk.ticket(number), to: .lin).ticket
        let words = try await open.desk.filled(script, for: ticket, in: .chinese, by: .lin)
        func reply(_ direction: MessageDirection, _ script: String) -> TicketEvent.Messaged {
            .init(direction: direction, channel: .web, words: .clear(words), script: script)
        }

        _ = try await open.desk.message(number, reply(.toCustomer, script), by: .lin)
        _ = try await open.desk.message(number, reply(.note, script), by: .lin)
        let unknown = await refusal { _ = try await open.desk.message(number, reply(.toCustomer, "HS1"), by: .lin) }

        #expect(words.contains(number) && words.contains("先生/女士") && !words.contains("{"))
        #expect(try await open.desk.scriptUses() == [script: 1])
        #expect(unknown?.kind == .notFound)
        let said = try await open.desk.ticket(number).entries.compactMap { entry -> String? in
            if case .messaged(let body) = entry.event { body.script } else { nil }
        }
        #expect(said == ["\(script)/1"])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `out of its days, unapproved or retired it is not used`() async throws {
        let open = try await OpenDesk()
        let late = try await approved(open, draft(from: "2027-01-01"))
        let over = try await approved(open, draft(until: "2026-01-01"))
        let draftOnly = try await open.desk.draftScript(draft(), by: Self.quality).content.number
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number

        for script in [late, over, draftOnly] {
            let message = TicketEvent.Messaged(
                direction: .toCustomer,
                channel: .web,
                words: .clear("您好。谢谢"),
                script: script
            )
            let refusal = await refusal { _ = try await open.desk.message(number, message, by: .lin) }
            #expect(refusal?.kind == .conflict, "\(script)")
        }
        #expect(try await open.desk.usableScripts() == [])
    }

    @Test func `agents read scripts and write none`() async throws {
        let open = try await OpenDesk()

        let refusal = await refusal { _ = try await open.desk.draftScript(draft(), by: .lin) }

        #expect(refusal?.kind == .forbidden)
    }
}
