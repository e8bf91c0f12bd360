import ArgumentParser
import CareDesk

/// Checks the journal's chains, the rows that follow from it, and the signed anchors over its days.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the journal's hash chains, the rows against a fold of it, and the anchors of its days.",
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
        let faults: [String]

        init(_ journal: VerificationReport, _ anchors: AnchorReport) {
            events = journal.events
            streams = journal.streams
            tickets = journal.tickets
            self.anchors = anchors.anchors
            anchoredEvents = anchors.events
            anchoredThrough = anchors.newest
            faults = journal.faults + anchors.faults
        }

        var text: String {
            let days = anchoredThrough.map { "\(anchors) days anchored through \($0)" } ?? "no day anchored yet"
            let verdict =
                faults.isEmpty ? "everything fits." : "\(faults.count == 1 ? "one fault" : "\(faults.count) faults")."
            return "\(events) events in \(streams) streams, \(tickets) tickets, \(days): \(verdict)"
        }
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            if publicKey {
                let key = desk.anchorKey.publicKey.hexadecimal
                if json { try Output.print(json: ["publicKey": key]) } else { Output.print(key) }
                return
            }
            let findings = Findings(try await desk.verify(), try await desk.verifyAnchors())
            if json { try Output.print(json: findings) } else { Output.print(findings.text) }
            if let first = findings.faults.first { throw CommandFault(first) }
        }
    }
}
