import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.2"))
struct ExportTests {
    @Test func `a file is masked by default and marked in its head and in every row`() async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        let number = try await open.desk.askExport(.of(), by: .zhou).content.number

        let made = try await open.desk.approveExport(number, isClear: false, by: .sun)
        let text = String(decoding: try await open.desk.download(number, by: .zhou).content, as: UTF8.self)

        #expect(made.content.state == .ready && made.content.file?.rows == 1)
        let lines = text.split(whereSeparator: \.isNewline)
        #expect(lines.count == 3)
        #expect(lines[0].contains(number) && lines[0].contains("zhou") && lines[0].contains("核对故障"))
        #expect(lines[2].contains("王*") && lines[2].contains("138****0001") && lines[2].hasSuffix("\(number) zhou"))
        #expect(!text.contains("王小明") && !text.contains("13800000001") && !text.contains("光猫"))
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `clear fields take asking for them and an approval that says so`() async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        let masked = try await open.desk.askExport(.of(), by: .zhou).content.number
        let clear = try await open.desk.askExport(.of(isClear: true, form: .jsonLines), by: .zhou).content.number

        await #expect(throws: Refusal.self) { try await open.desk.approveExport(masked, isClear: true, by: .sun) }
        _ = try await open.desk.approveExport(clear, isClear: true, by: .sun)
        let text = String(decoding: try await open.desk.download(clear, by: .zhou).content, as: UTF8.self)

        #expect(text.contains("王小明") && text.contains("13800000001"))
    }

    @Test func `nobody approves his own, and only the role that the edition names approves at all`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.askExport(.of(), by: .zhou).content.number

        await #expect(throws: Refusal.self) { try await open.desk.approveExport(number, isClear: false, by: .zhou) }
        await #expect(throws: Refusal.self) {
            try await open.desk.approveExport(number, isClear: false, by: .staff("zhou", .security))
        }
        await #expect(throws: Refusal.self) { try await open.desk.askExport(.of(), by: .lin) }
        await #expect(throws: Refusal.self) { try await open.desk.download(number, by: .zhou) }
    }

    @Test func `nobody but the asker downloads it`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.askExport(.of(), by: .zhou).content.number
        _ = try await open.desk.approveExport(number, isClear: false, by: .sun)

        await #expect(throws: Refusal.self) { try await open.desk.download(number, by: .staff("wu", .lead)) }
    }

    @Test func `the file lies there sealed and is destroyed when its time is over`() async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        let number = try await open.desk.askExport(.of(isClear: true), by: .zhou).content.number
        _ = try await open.desk.approveExport(number, isClear: true, by: .sun)
        let files = ["", "-wal"].compactMap { FileManager.default.contents(atPath: open.path + $0) }
        #expect(files.allSatisfy { $0.range(of: Data("王小明".utf8)) == nil })

        open.clock.advance(by: .days(7))
        await #expect(throws: Refusal.self) { try await open.desk.download(number, by: .zhou) }
        try await Timekeeper(open.desk).tick()

        let known: MatterCase<Export> = try await open.desk.matter(number)
        #expect(known.content.state == .destroyed)
        #expect(known.matter.obligations["R-7.2-09"]?.state == .met)
        let left = try await open.desk.database.read {
            try $0.execute("SELECT count(*) FROM export_files", []).first?.int(0)
        }
        #expect(left == 0)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test(arguments: [
        "=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝cmd", "=HYPERLINK(\"http://x\",\"y\")",
    ])
    func `no cell is taken for a formula`(words: String) async throws {
        let open = try await OpenDesk()
        var contact = ContactRequest.brokenFibre()
        contact.record.name = .clear(words)
        _ = try await open.desk.accept(contact, by: .lin)
        let number = try await open.desk.askExport(.of(isClear: true, columns: [.name]), by: .zhou).content.number
        _ = try await open.desk.approveExport(number, isClear: true, by: .sun)

        let text = String(decoding: try await open.desk.download(number, by: .zhou).content, as: UTF8.self)

        let row = text.components(separatedBy: "\r\n")[2]
        #expect(row.hasPrefix("'") || row.hasPrefix("\"'"))
    }

    @Test func `what is asked for must be said and short`() async throws {
        let open = try await OpenDesk()

        for asked in [
            ExportRequest.of(columns: []), .of(columns: [.name, .name]), .of(isClear: true, columns: [.number]),
            .of(reason: " "), .of(days: 0), .of(days: 8),
        ] {
            await #expect(throws: Refusal.self) { try await open.desk.askExport(asked, by: .zhou) }
        }
    }
}

extension ExportRequest {
    static func of(
        isClear: Bool = false,
        form: ExportForm = .csv,
        columns: [ExportColumn] = [.number, .name, .telephone, .description],
        reason: String = "核对故障",
        days: Int = 7
    ) -> ExportRequest {
        ExportRequest(
            columns: columns,
            filter: ExportFilter(),
            form: form,
            isClear: isClear,
            reason: reason,
            days: days
        )
    }
}
