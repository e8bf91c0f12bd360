import ArgumentParser
import CareDesk
import CareStore

/// Checks the journal's chains, the rows that follow from it, the access log, and the signed anchors over the days of both.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the chains of journal and access log, the rows against a fold, and the anchors of their days.",
        discussion: """
            Exit code 1 and the first fault when something is wrong. May run beside a server.

            Examples:
              switchboard verify --database sqlite:var/switchboard.db
              switchboard verify --public-key
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print the public key of the anchors, 32 bytes in hexadecimal, and check nothing.")
    var publicKey = false

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What was found, for machines.
    private struct Findings: Encodable {
        let events: Int
        let streams: Int
        let tickets: Int
        let anchors: Int
        let anchoredEvents: Int
        let anchoredThrough: String?
        let accessEntries: Int
        let accessAnchors: Int
        /// After which entries of the access log a server was cut off.
        let accessInterruptions: [Int64]
        let faults: [String]

        init(_ desk: Desk) async throws {
            let (journal, anchors) = (try await desk.verify(), try await desk.verifyAnchors())
            let (access, days) = (try await desk.verifyAccessLog(), try await desk.verifyAnchors(of: .access))
            events = journal.events
            streams = journal.streams
            tickets = journal.tickets
            self.anchors = anchors.anchors
            anchoredEvents = anchors.events
            anchoredThrough = anchors.newest
            accessEntries = access.entries
            accessAnchors = days.anchors
            accessInterruptions = access.interruptions
            faults = journal.faults + anchors.faults + access.faults + days.faults
        }

        var text: String {
            let days = anchoredThrough.map { "\(anchors) days anchored through \($0)" } ?? "no day anchored yet"
            let verdict =
                faults.isEmpty ? "everything fits." : "\(faults.count == 1 ? "one fault" : "\(faults.count) faults")."
            return
                "\(events) events in \(streams) streams, \(tickets) tickets, \(accessEntries) entries of the access log, \(days): \(verdict)"
        }
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            if publicKey {
                let key = desk.anchorKey.publicKey.hexadecimal
                if json { try Output.print(json: ["publicKey": key]) } else { Output.print(key) }
                return
            }
            let findings = try await Findings(desk)
            if json { try Output.print(json: findings) } else { Output.print(findings.text) }
            for place in findings.accessInterruptions {
                Output.say(
                    "A server was cut off after entry \(place) of the access log; what it noted in its last moment is missing."
                )
            }
            if let first = findings.faults.first { throw CommandFault(first) }
        }
    }
}
