import ArgumentParser
import Care
import CareDesk
import CareIdentity
import CareSimulation
import CareWeb
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import UnixSignals

/// Serves the desk: pages, interface and clocks.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the desk over HTTP.",
        discussion: """
            One server runs on a database at a time, be it a file or a PostgreSQL database. With --backup-folder it makes a backup there every day. It stops at Ctrl-C or SIGTERM, when what has begun is finished.

            Examples:
              switchboard serve --database sqlite:var/switchboard.db --key-file var/master.key
              switchboard serve --demo --live --port 8080
              switchboard serve --database 'postgres://desk@localhost/switchboard' --key-file var/master.key
              switchboard serve --backup-folder /srv/backups --backup-at 02:30 --backup-keep 30
            """
    )

    @OptionGroup var options: DeskOptions

    @OptionGroup var listening: ListenOptions

    @Option(
        help: ArgumentHelp(
            "Send the access log to a syslog server: tcp://host:port or udp://host:port (SWITCHBOARD_SYSLOG).",
            valueName: "place"
        )
    )
    var syslog: String?

    @OptionGroup var backups: BackupPlanOptions

    @Flag(inversion: .prefixedNo, help: "Fill an empty database with the demo centre (SWITCHBOARD_DEMO).")
    var demo: Bool?

    @Flag(help: "Let simulated customers and agents keep the demo centre moving.")
    var live = false

    @Flag(help: "Tell the address and the demo's log-ins as JSON, one object a line.")
    var json = false

    func validate() throws {
        do {
            _ = (
                try EntrySettings.isSecure(), try EntrySettings.limits(), try ProviderSettings.openID(), try syslogPlace
            )
        } catch let fault as UsageFault {
            throw ValidationError("\(fault)")
        }
        if live, !isDemo { throw ValidationError("--live moves the demo centre only; give --demo too.") }
    }

    func run() async throws {
        if try backups.plan() != nil { _ = try options.place.demandFile(to: "backed up") }
        try await options.withDesk(.run("serve"), isDemo: isDemo) { desk, lock in
            if isDemo { try await loadDemo(into: desk) }
            try await demandDemoPeople(at: desk)
            try await greet(desk)
            try await desk.openUpkeep(by: .timekeeper)
            try await serve(desk, lock)
        }
        Output.say("Stopped. Everything that was acknowledged is on the disk.")
    }

    private var isDemo: Bool { demo ?? options.isDemo }

    /// Where the access log is sent; nil when it stays here.
    private var syslogPlace: SyslogPlace? {
        get throws {
            guard let words = DeskOptions.given(syslog, "SWITCHBOARD_SYSLOG") else { return nil }
            if let place = SyslogPlace(words) { return place }
            throw UsageFault("SWITCHBOARD_SYSLOG is tcp://host:port or udp://host:port; '\(words)' is neither")
        }
    }

    private func serve(_ desk: Desk, _ lock: (any DatabaseLock)?) async throws {
        let (host, port) = listening.place
        let provider = try ProviderSettings.openID().map { OpenIDProvider($0, clock: desk.clock) }
        let application = try WebApp.application(
            desk: desk,
            configuration: .init(
                host: host,
                port: port,
                isSecure: try EntrySettings.isSecure(),
                limits: try EntrySettings.limits(),
                provider: provider
            ),
            logger: options.logger("switchboard.web"),
            onListening: { opened in
                let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(opened)"
                // The lock tells other programs where the server is; without the note they still know that there is one.
                try? lock?.note(address)
                announce(address)
            }
        )
        let services: [any Service] =
            [
                FarewellNote(), TimekeeperLoop(desk: desk), AnchorLoop(desk: desk), DetectionLoop(desk: desk),
                application,
            ]
            + (try backups.plan().map { [BackupLoop(desk: desk, plan: $0)] } ?? [])
            + (live ? [LiveLoop(desk: desk)] : [])
            + (try syslogPlace.map { [SyslogLoop(desk: desk, place: $0)] } ?? [])
        var configuration = ServiceGroupConfiguration(
            services: services,
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: options.logger("switchboard")
        )
        // Streams of live updates never end by themselves.
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        do {
            try await ServiceGroup(configuration: configuration).run()
            try await provider?.close()
        } catch {
            throw ListeningFault.words(for: error, host: host, port: port).map(CommandFault.init) ?? error
        }
    }

    private func announce(_ address: String) {
        if json {
            Output.print("{\"listening\":\"\(address)\"}")
        } else {
            Output.print("Switchboard listens on \(address)")
        }
    }

    private func demandDemoPeople(at desk: Desk) async throws {
        guard live, try await !DemoCentre.isAlone(at: desk) else { return }
        throw CommandFault("--live moves a demo centre only, and other people work on this database; leave it out")
    }

    private func greet(_ desk: Desk) async throws {
        if try await desk.staff().isEmpty {
            Output.say("Nobody can log in yet: add people with `switchboard user add`, or start with --demo.")
        }
    }

    private func loadDemo(into desk: Desk) async throws {
        guard try await desk.staff().isEmpty else { return }
        let password = DeskOptions.environment("SWITCHBOARD_DEMO_PASSWORD") ?? Self.newPassword()
        try await DemoCentre.load(into: desk, password: password)
        if json {
            return try Output.print(json: ["demoPassword": password])
        }
        Output.print(
            """
            Demo centre loaded. Log in as agent1 … agent8, lead1, complaints1, quality1, duty1, trainer1, archivist1, editor1,
            security1, system1, audit1 or auditor1; the password of all of them is  \(password)
            """
        )
    }

    private static func newPassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String((0..<14).compactMap { _ in letters.randomElement() })
    }
}
