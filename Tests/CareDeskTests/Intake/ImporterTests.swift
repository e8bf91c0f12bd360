import Care
import CareStore
import CareTesting
import Foundation
import Synchronization
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct ImporterTests {
    /// Lines of dialogues of our own writing.
    private func dialogues(_ ids: Range<Int>) -> String {
        ids.map { id in
            #"{"id":"d\#(id)","turns":[{"sender":"customer","text":"宽带断网\#(id)次了"},"#
                + #"{"sender":"customer","text":"光猫红灯"},{"sender":"helpdesk","text":"马上为您查"},"#
                + #"{"sender":"customer","text":""},{"sender":"customer","text":"好的"}],"quality":{"satisfaction":1}}"#
        }.joined(separator: "\n")
    }

    @Test
    func `a dialogue becomes a ticket with its messages and the customer's first words as the contact`() async throws {
        let open = try await OpenDesk()

        let report = try await take(dialogues(0..<1), into: open)

        let known = try await open.desk.ticket(try #require(try await numbers(of: open).first))
        let opened = try await open.desk.opened(known)
        let directions = opened.entries.compactMap { entry in
            if case .messaged(let body) = entry.event { body.direction } else { nil as MessageDirection? }
        }
        #expect(report.accepted == 1)
        #expect(report.messages == 2)
        #expect(opened.ticket.record.description == .clear("宽带断网0次了\n光猫红灯"))
        #expect(directions == [.toCustomer, .fromCustomer])
        #expect(known.ticket.record.channel == .social)
        #expect(known.ticket.isOpen && known.ticket.queue != "")
    }

    @Test
    func `a second run skips every row, and the journal does not grow`() async throws {
        let open = try await OpenDesk()
        let first = try await take(dialogues(0..<50), into: open)
        let length = try await open.desk.database.read { try Journal.newest(in: $0) }

        let second = try await take(dialogues(0..<50), into: open)

        #expect((first.accepted, first.skipped) == (50, 0))
        #expect((second.accepted, second.skipped) == (0, 50))
        #expect(try await open.desk.database.read { try Journal.newest(in: $0) } == length)
    }

    @Test(arguments: [1, 7, 32])
    func `a run that is stopped midway goes on where it was, and nothing is lost or doubled`(inFlight: Int) async throws
    {
        let open = try await OpenDesk()
        let text = dialogues(0..<200)
        let running = Mutex<Task<ImportReport, any Error>?>(nil)
        let task = Task {
            while running.withLock({ $0 == nil }) { await Task.yield() }
            return try await take(text, into: open, inFlight: inFlight) { report in
                if report.accepted >= 60 { running.withLock { $0?.cancel() } }
            }
        }
        running.withLock { $0 = task }

        let stopped = try await task.value
        let resumed = try await take(text, into: open, inFlight: inFlight)

        #expect(!stopped.isComplete)
        #expect(stopped.rows == stopped.lastLine)
        #expect((60..<200).contains(stopped.accepted))
        #expect((resumed.accepted, resumed.skipped) == (200 - stopped.accepted, stopped.accepted))
        #expect(try await numbers(of: open).count == 200)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test
    func `rows that cannot be taken in land in the file of refused rows and the rest goes on`() async throws {
        let open = try await OpenDesk()
        let path = open.beside("errors.jsonl")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let text = """
            not json
            {"id":"a","turns":[{"sender":"helpdesk","text":"您好"},{"sender":"customer","text":"断网"}]}
            {"id":"b","turns":[{"sender":"customer","text":"  "}]}
            {"id":"c","turns":[]}
            {"id":"d","turns":[{"sender":"robot","text":"x"}]}
            {"id":"e","turns":[{"sender":"customer","text":"\(String(repeating: "长", count: 20_001))"}]}
            """ + "\n" + dialogues(0..<2)

        let report = try await take(text, into: open, errors: path)

        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let refusals = try lines.map { try JSONDecoder().decode(ImportRefusal.self, from: Data($0.utf8)) }
        #expect(report.accepted == 2)
        #expect(report.refused == ["malformed": 2, "no-customer-words": 3, "too-long": 1])
        #expect(refusals.sorted { $0.line < $1.line }.map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(refusals.first { $0.line == 6 }?.key == "e")
    }

    @Test
    func `a row that changed under its old name is refused, not taken for the old one`() async throws {
        let open = try await OpenDesk()
        _ = try await take(dialogues(0..<1), into: open)

        let report = try await take(dialogues(0..<1).replacing("好的", with: "不好"), into: open)

        #expect(report.refused == ["idempotency-key-reused": 1])
    }

    @Test
    func `a customer's second row about the same matter is linked, and no second clock opens`() async throws {
        let open = try await OpenDesk()
        let csv = """
            k,r,d,n
            1,2026-11-20 10:00,宽带断网了,13800000009
            2,2026-11-21 10:00,宽带还是断网,13800000009
            3,2026-11-21 10:00,宽带断网,13800000008
            """

        let report = try await take(csv, "{key: k, receivedAt: r, description: d, customer.number: n}", into: open)

        #expect((report.accepted, report.linked) == (2, 1))
    }

    @Test(arguments: [
        ("2024-03-01 12:59", ObligationState.met), ("2024-03-01 13:00", .met), ("2024-03-01 13:01", .breached),
    ])
    func `a ticket of another year is judged as of then and no timer fires for it`(
        solvedAt: String,
        expected: ObligationState
    ) async throws {
        let open = try await OpenDesk()
        let csv = "k,r,d,s,c,t,g,u\n1,2024-02-29 13:00,断网,\(solvedAt),2024-03-09 09:00,fault,broadband,normal\n"
        let columns =
            "{key: k, receivedAt: r, description: d, solvedAt: s, closedAt: c, type: t, category: g, urgency: u}"

        let report = try await take(csv, columns, into: open)

        let known = try await open.desk.ticket(try #require(try await numbers(of: open).first))
        let solving = try solvingRule(of: known)
        let next = try await open.desk.database.read { try ObligationRows.nextMoment(in: $0) }
        let told = try await Timekeeper(open.desk).tick()
        #expect(report.accepted == 1)
        #expect(known.ticket.receivedAt == .local("2024-02-29 13:00"))
        #expect(known.ticket.number.hasPrefix("GZ20240229-"))
        #expect(known.ticket.obligations[solving]?.state == expected)
        #expect(known.ticket.ending == .closed(at: .local("2024-03-09 09:00")))
        #expect(next == nil)
        #expect(told == 0)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test
    func `a closing of another system that lacked something is found wanting by the rules of the record`() async throws
    {
        let open = try await OpenDesk()
        let csv = "k,r,d,c\n1,2024-02-29 13:00,断网,2024-02-29 14:00\n"

        _ = try await take(csv, "{key: k, receivedAt: r, description: d, closedAt: c}", into: open)

        let known = try await open.desk.ticket(try #require(try await numbers(of: open).first))
        let records = known.ticket.obligations.all.filter { duty in
            if case .record? = known.rulebook.edition.rules[duty.rule]?.kind { true } else { false }
        }
        #expect(!records.isEmpty)
        #expect(records.allSatisfy { $0.state == .breached })
    }

    @Test
    func `rows of many days at once get numbers of their own days`() async throws {
        let open = try await OpenDesk()
        let rows = (0..<300).map { "\($0),2024-\($0 % 12 + 1)-\($0 % 28 + 1) 08:00,断网,1390000\(1_000 + $0)" }
        let columns = "{key: k, receivedAt: r, description: d, customer.number: n}"

        let report = try await take(
            "k,r,d,n\n" + rows.joined(separator: "\n"),
            columns,
            into: open,
            times: "yyyy-M-d HH:mm"
        )

        #expect(report.accepted == 300)
        #expect(Set(try await numbers(of: open)).count == 300)
    }

    /// The rule of twenty-four hours from acceptance to solution that binds this ticket.
    private func solvingRule(of known: TicketCase) throws -> RuleID {
        let duty = known.ticket.obligations.all.first { duty in
            guard let rule = known.rulebook.edition.rules[duty.rule], case .deadline(let deadline) = rule.kind else {
                return false
            }
            return deadline.meets == ["ticket.solved"]
                && duty.clock?.due(asOf: known.ticket.receivedAt) == known.ticket.receivedAt + .hours(24)
        }
        return try #require(duty).rule
    }

    private func take(
        _ dialogues: String,
        into open: OpenDesk,
        inFlight: Int = 32,
        errors: String? = nil,
        progress: (ImportReport) -> Void = { _ in }
    ) async throws -> ImportReport {
        try await Importer(open.desk, inFlight: inFlight).run(
            .dialogues(.of(dialogues)),
            refused: RefusedRows(path: errors ?? open.beside("errors.jsonl")),
            progress: progress
        )
    }

    private func take(
        _ csv: String,
        _ columns: String,
        into open: OpenDesk,
        times: String = "yyyy-MM-dd HH:mm"
    ) async throws -> ImportReport {
        let mapping = try ImportMappingFile.parse(
            Array("{source: crm, times: '\(times)', columns: \(columns)}".utf8),
            file: "m.yaml",
            zone: open.desk.settings.timeZone
        )
        return try await Importer(open.desk, inFlight: csv.count > 2_000 ? 32 : 1).run(
            try .csv(.of(csv), mapping),
            refused: RefusedRows(path: open.beside("errors.jsonl"))
        )
    }

    private func numbers(of open: OpenDesk) async throws -> [String] {
        let list = TicketList(within: .everything, sort: .received, limit: 500)
        return try await open.desk.database.read { try list.page(in: $0).rows.map(\.number) }
    }
}
