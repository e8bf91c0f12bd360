import ArgumentParser
import CareDesk
import CareStore

/// Checks a list of anchors that was kept elsewhere.
struct AnchorsCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Check an exported list of anchors: signatures and succession, and with --journal the events themselves.",
        discussion: """
            Without --journal neither database nor master key is needed. The public key should come from another place than the \
            file; `switchboard verify --public-key` prints it.

            Examples:
              switchboard anchors check anchors.json --public-key 5f3c…
              switchboard anchors check anchors.json --journal
            """
    )

    @Argument(help: "An export of anchors.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "The public key; without it that of the file, or with --journal that of the desk.",
            valueName: "hex"
        )
    )
    var publicKey: String?

    @Flag(
        help: "Compare with this desk: a day of its journal or access log that was changed since the export is named."
    )
    var journal = false

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What was found, for machines.
    private struct Findings: Encodable {
        let anchors: Int
        let publicKey: String
        let fault: String?
    }

    func validate() throws {
        if let publicKey, [UInt8](hexadecimal: publicKey)?.count != 32 {
            throw ValidationError("A public key is 64 hexadecimal digits.")
        }
    }

    func run() async throws {
        let document = try AnchorDocument.read(file)
        if journal {
            try await options.withDesk(.look) { desk in
                let key = publicKey ?? desk.anchorKey.publicKey.hexadecimal
                let own = document.fault(under: bytes(of: key))
                let found =
                    own == nil
                    ? try await desk.verifyAnchors(document.anchors, of: document.series ?? .journal).faults.first : own
                try tell(Findings(anchors: document.anchors.count, publicKey: key, fault: found))
            }
        } else {
            let key = publicKey ?? document.publicKey
            let fault = document.fault(under: bytes(of: key))
            try tell(Findings(anchors: document.anchors.count, publicKey: key, fault: fault))
        }
    }

    private func bytes(of key: String) -> [UInt8] { [UInt8](hexadecimal: key) ?? [] }

    private func tell(_ findings: Findings) throws {
        if json {
            try Output.print(json: findings)
        } else if findings.fault == nil {
            Output.print("\(findings.anchors) anchors, all good under \(findings.publicKey)")
        }
        if let fault = findings.fault { throw CommandFault(fault) }
    }
}
