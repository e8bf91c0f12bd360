import Care
import CareStore

/// A walk through the journal in the order of its streams, beside the rows that follow from them in the same order.
struct VerificationWalk: Sendable {
    private(set) var report = VerificationReport()
    private(set) var isFinished = false
    /// The last event that was read.
    private var place: (stream: String, version: Int64) = ("", 0)
    /// The events of the stream under way, which may go on in the next stretch.
    private var underWay: [JournalRow] = []
    /// Where the events are written together to be hashed.
    private var scratch: [UInt8] = []
    /// The last ticket whose rows were compared.
    private var lastTicket = ""

    private static let stretch: Int64 = 500

    /// A stretch of the journal, with the rows of every ticket whose stream ends in it.
    struct Stretch: Sendable {
        var events: [JournalRow]
        /// The last ticket whose stream is complete; nil when the journal ends here.
        var lastTicket: String?
        var tickets: [TicketRow] = []
        var duties: [ObligationRow] = []
        var attachments: [AttachmentRow] = []
    }

    /// Reads on from where the walk stands, all in one snapshot.
    func nextStretch(in connection: any Connection) throws -> Stretch {
        let events = try Journal.inStreamOrder(after: place, limit: Self.stretch, in: connection)
        var stretch = Stretch(events: events)
        if events.count == Self.stretch, let end = events.last?.stream {
            let complete = events.last { $0.stream != end && TicketCase.id(ofStream: $0.stream) != nil }
            stretch.lastTicket = complete.flatMap { TicketCase.id(ofStream: $0.stream) } ?? lastTicket
        }
        stretch.tickets = try Tickets.rows(after: lastTicket, upTo: stretch.lastTicket, in: connection)
        stretch.duties = try ObligationRows.rows(
            after: TicketCase.stream(lastTicket),
            upTo: stretch.lastTicket.map(TicketCase.stream),
            in: connection
        )
        stretch.attachments = try AttachmentRows.sent(after: lastTicket, upTo: stretch.lastTicket, in: connection)
        return stretch
    }

    /// Checks what was read, and goes on to its end.
    mutating func check(_ stretch: Stretch, on desk: Desk) {
        var rows = DerivedRows(stretch)
        for event in stretch.events {
            if let last = underWay.last, last.stream != event.stream { endStream(against: &rows, on: desk) }
            checkChain(event)
            underWay.append(event)
        }
        report.events += stretch.events.count
        if let last = stretch.events.last { place = (last.stream, last.version) }
        if let lastTicket = stretch.lastTicket {
            self.lastTicket = lastTicket
        } else {
            endStream(against: &rows, on: desk)
            isFinished = true
        }
        for orphan in rows.rest { report.add("\(orphan) has a row and no journal") }
    }

    private mutating func checkChain(_ event: JournalRow) {
        let (version, hash) = underWay.last.map { ($0.version, $0.hash) } ?? (0, JournalRow.genesis)
        if let fault = event.fault(after: version, hash, using: &scratch) { report.add("\(fault)") }
    }

    private mutating func endStream(against rows: inout DerivedRows, on desk: Desk) {
        guard let stream = underWay.first?.stream else { return }
        report.streams += 1
        if let id = TicketCase.id(ofStream: stream) {
            report.tickets += 1
            if let fault = fault(ofTicket: id, rows: rows.take(id), on: desk) { report.add(fault) }
        }
        underWay.removeAll(keepingCapacity: true)
    }

    /// What differs between the rows of a ticket and its fold; nil when nothing does.
    private func fault(ofTicket id: String, rows: DerivedRows.OfTicket, on desk: Desk) -> String? {
        do {
            let ticket = try desk.foldTicket(id: id, underWay)
            guard let row = rows.row else { return "ticket \(id) has no row" }
            let wanted = TicketRow(ticket, asOf: ticket.changedAt)
            if !row.equalsExceptDue(wanted) { return "the row of \(row.number) differs from its journal" }
            if !ticket.obligations.fit(rows.duties) { return "the duties of \(row.number) differ from its journal" }
            return ticket.fits(rows.attachments) ? nil : "the attachments of \(row.number) differ from its journal"
        } catch {
            return "ticket \(id) cannot be folded: \(error)"
        }
    }
}

/// The rows of one stretch, taken ticket by ticket in their order.
private struct DerivedRows {
    private var tickets: ArraySlice<TicketRow>
    private var duties: ArraySlice<ObligationRow>
    private var attachments: ArraySlice<AttachmentRow>
    /// Rows that no stream asked for.
    private var orphans: [String] = []

    init(_ stretch: VerificationWalk.Stretch) {
        tickets = stretch.tickets[...]
        duties = stretch.duties[...]
        attachments = stretch.attachments[...]
    }

    /// What follows from the stream of one ticket.
    struct OfTicket {
        let row: TicketRow?
        let duties: [ObligationRow]
        let attachments: [AttachmentRow]
    }

    mutating func take(_ id: String) -> OfTicket {
        while let next = tickets.first, next.id < id { orphans.append(tickets.removeFirst().number) }
        let row = tickets.first?.id == id ? tickets.removeFirst() : nil
        let stream = TicketCase.stream(id)
        while let next = duties.first, next.subject < stream { orphans.append("\(duties.removeFirst().subject)") }
        let own = duties.prefix { $0.subject == stream }
        duties = duties.dropFirst(own.count)
        while let next = attachments.first, next.ticket < id {
            orphans.append("attachment \(attachments.removeFirst().id)")
        }
        let files = attachments.prefix { $0.ticket == id }
        attachments = attachments.dropFirst(files.count)
        return OfTicket(row: row, duties: Array(own), attachments: Array(files))
    }

    /// Every row that belongs to no stream of the stretch.
    var rest: [String] {
        orphans + tickets.map(\.number) + attachments.map { "attachment \($0.id)" }
            + duties.map(\.subject).filter { TicketCase.id(ofStream: $0) != nil }
    }
}

extension VerificationReport {
    mutating func add(_ fault: String) {
        if faults.count < 100 { faults.append(fault) }
    }
}

extension TicketRow {
    /// Whether two rows say the same, but for the due moment, which also depends on when a clock was last held.
    fileprivate func equalsExceptDue(_ other: TicketRow) -> Bool {
        id == other.id && number == other.number && isOpen == other.isOpen && stage == other.stage
            && status == other.status && type == other.type && category == other.category
            && priority == other.priority && channel == other.channel && province == other.province
            && queue == other.queue && assignee == other.assignee && customer == other.customer
            && receivedAt == other.receivedAt && version == other.version && summary == other.summary
            && closedAt == other.closedAt
    }
}

extension Ticket {
    /// Whether rows, by file, say the same as its messages.
    fileprivate func fits(_ rows: [AttachmentRow]) -> Bool {
        let sorted = attachments.sorted { $0.id < $1.id }
        return sorted.count == rows.count && zip(sorted, rows).allSatisfy { $0.fits($1, of: self) }
    }
}

extension Obligations {
    /// Whether rows, by rule and ordinal, say the same as these duties.
    fileprivate func fit(_ rows: [ObligationRow]) -> Bool {
        guard rows.count == all.count else { return false }
        let places = all.indices.sorted { (all[$0].rule, all[$0].ordinal) < (all[$1].rule, all[$1].ordinal) }
        return zip(places, rows).allSatisfy { place, row in
            all[place].rule.rawValue == row.rule && Int64(all[place].ordinal) == row.ordinal
                && all[place].state.rawValue == row.state && all[place].openedAt.milliseconds == row.openedAt
                && all[place].settledAt?.milliseconds == row.settledAt
        }
    }
}

extension JournalRow {
    /// What is wrong with this row after the head of its stream; nil when it fits.
    func fault(after version: Int64, _ hash: [UInt8], using scratch: inout [UInt8]) -> JournalFault? {
        if self.version != version + 1 {
            return .gap(seq: seq, stream: stream, expected: version + 1, found: self.version)
        }
        return prev == hash && computedHash(using: &scratch) == self.hash
            ? nil : .brokenChain(seq: seq, stream: stream, version: self.version)
    }
}
