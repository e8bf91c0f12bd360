import ArgumentParser
import Care
import CareDesk
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
            With SWITCHBOARD_DEMO=1 an empty database is filled with the demo centre, whose log-ins share one random password that is printed once.

            Example: SWITCHBOARD_DEMO=1 switchboard serve --port 8080
            """
    )

    @OptionGroup var options: DeskOptions

    @Option(help: "The address to listen on (SWITCHBOARD_HOST).")
    var host: String?

    @Option(help: "The port to listen on (SWITCHBOARD_PORT).")
    var port: Int?

    @Flag(help: "Let simulated customers and agents keep the demo centre moving.")
    var live = false

    func run() async throws {
        let host = host ?? DeskOptions.environment("SWITCHBOARD_HOST") ?? "127.0.0.1"
        let port = port ?? DeskOptions.environment("SWITCHBOARD_PORT").flatMap(Int.init) ?? 8080
        guard (0...65_535).contains(port) else { throw ValidationError("A port is 0 to 65535.") }
        try await options.withDesk { desk in
            if options.isDemo { try await loadDemo(into: desk) }
            let application = try WebApp.application(
                desk: desk,
                configuration: .init(host: host, port: port),
                logger: try options.logger("switchboard.web"),
                onListening: { Self.say("Switchboard listens on http://\(host):\($0)") }
            )
            let group = ServiceGroup(
                configuration: .init(
                    services: [.init(service: TimekeeperLoop(desk: desk)), .init(service: application)]
                        + (live && options.isDemo ? [.init(service: LiveLoop(desk: desk))] : []),
                    gracefulShutdownSignals: [.sigterm, .sigint],
                    logger: try options.logger("switchboard")
                )
            )
            try await group.run()
        }
    }

    private func loadDemo(into desk: Desk) async throws {
        guard try await desk.staff().isEmpty else { return }
        let password = DeskOptions.environment("SWITCHBOARD_DEMO_PASSWORD") ?? Self.newPassword()
        try await DemoCentre.load(into: desk, password: password)
        Self.say(
            """
            Demo centre loaded. Log in as agent1 … agent8, lead1, complaints1, quality1, duty1, trainer1, archivist1, editor1,
            security1, system1, audit1 or auditor1; the password of all of them is  \(password)
            """
        )
    }

    /// Prints at once: a pipe or a file would get the words only when the server ends.
    private static func say(_ words: String) {
        print(words)
        fflush(nil)
    }

    private static func newPassword() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String((0..<14).compactMap { _ in letters.randomElement() })
    }
}
